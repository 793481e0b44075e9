/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.regex;

/** A pattern that cannot be used; the message says what is wrong with it, {@link #index} where. */
public final class PatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int index;

    PatternException(String problem, int index) {
        super(problem);
        this.index = index;
    }

    /** Where in the pattern, in chars from 0. */
    public int index() {
        return index;
    }
}
