/* SPDX-License-Identifier: Apache-2.0 */
/** The sample under the eyes of a real Prometheus server. */
package org.conv2d.samples.prometheus;
