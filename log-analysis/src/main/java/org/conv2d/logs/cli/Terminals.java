/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

/**
 * Which streams people look at while they are written.
 *
 * @param colours whether they like colours
 */
public record Terminals(boolean out, boolean err, boolean colours) {
    /** None. */
    static final Terminals NONE = new Terminals(false, false, false);
}
