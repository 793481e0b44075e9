/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.figures;

/**
 * Something the design asks for, and what was found. Immutable.
 *
 * @param what what is asked for, with its bound
 * @param found what was measured
 */
public record Target(String what, String found, boolean reached) {

    /** A table of targets; those that are not reached stay in. */
    public static String table(Iterable<Target> targets) {
        MarkdownTable table = new MarkdownTable("target", "measured", "reached");
        for (Target target : targets) {
            table.row(target.what, target.found, target.reached ? "yes" : "**no**");
        }
        return table.toString();
    }
}
