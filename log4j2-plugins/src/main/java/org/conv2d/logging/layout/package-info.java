/* SPDX-License-Identifier: Apache-2.0 */
/** {@code EventLayout}: Log4j2 events as event lines. */
package org.conv2d.logging.layout;
