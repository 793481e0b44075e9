/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

/**
 * Keys of metrics that are kept apart by run, each made of the two names once: readings of a few metrics come again and
 * again. Not thread-safe.
 */
final class RunKeys {
    /** Separates a metric's name from the run that it was reported in; no name holds this noncharacter. */
    private static final char SEPARATOR = '\uffff';

    private static final int SLOTS = 32;

    private record Key(String name, String run, String text) {}

    private final Key[] known = new Key[SLOTS];

    String of(String name, String run) {
        int slot = name.hashCode() * 31 + run.hashCode();
        slot = (slot ^ slot >>> 16) & SLOTS - 1;
        Key key = known[slot];
        if (key == null || !key.name.equals(name) || !key.run.equals(run)) {
            key = new Key(name, run, name + SEPARATOR + run);
            known[slot] = key;
        }
        return key.text;
    }

    /** The metric's name, without the run. */
    static String name(String key) {
        int separator = key.indexOf(SEPARATOR);
        return separator < 0 ? key : key.substring(0, separator);
    }
}
