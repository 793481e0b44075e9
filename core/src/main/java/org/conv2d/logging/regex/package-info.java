/* SPDX-License-Identifier: Apache-2.0 */
/** Regular expressions that take time in proportion to the text, whatever the pattern. */
package org.conv2d.logging.regex;
