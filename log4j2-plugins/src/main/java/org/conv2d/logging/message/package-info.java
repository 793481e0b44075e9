/* SPDX-License-Identifier: Apache-2.0 */
/** {@code EventMessage}: typed events for any Log4j2 logger, without garbage. */
package org.conv2d.logging.message;
