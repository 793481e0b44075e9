/* SPDX-License-Identifier: Apache-2.0 */
/** An Apache Kafka broker, unchanged, with the drop-in jar on its class path. */
package org.conv2d.integration.kafka;
