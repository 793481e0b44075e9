/* SPDX-License-Identifier: Apache-2.0 */
/** Additions to Log4j2's PatternLayout, for logs that people read as text. */
package org.conv2d.logging.pattern;
