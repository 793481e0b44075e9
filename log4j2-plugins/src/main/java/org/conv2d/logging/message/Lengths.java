/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

/** Integers for lengths of messages, each made once, because Log4j carries objects only. Thread-safe by benign races. */
final class Lengths {

    private static final Integer[] MADE = new Integer[8 * 1024 + 1];

    private Lengths() {}

    static Integer of(int length) {
        if (length >= MADE.length) {
            return length;
        }
        Integer made = MADE[length];
        if (made == null) {
            made = length;
            MADE[length] = made;
        }
        return made;
    }
}
