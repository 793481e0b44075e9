/* SPDX-License-Identifier: Apache-2.0 */
/** Functions whose start, end and failure are logged. */
package org.conv2d.logging.traced;
