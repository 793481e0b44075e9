/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/**
 * What JSON has no number for: the field becomes {@code null} and a second field {@code <field>_nonfinite} says which
 * of the three it was, so that a column of numbers stays one.
 */
final class NonFinite {

    static final String SUFFIX = "_nonfinite";

    private static final String NAN = "NaN";
    private static final String POSITIVE = "Infinity";
    private static final String NEGATIVE = "-Infinity";

    private NonFinite() {}

    /** {@code NaN}, {@code Infinity} or {@code -Infinity}; null for everything else. */
    static String nameOf(Object value) {
        if (value instanceof Double number) {
            return nameOf(number.doubleValue());
        }
        if (value instanceof Float number) {
            return nameOf(number.floatValue());
        }
        return null;
    }

    /** As {@link #nameOf(Object)}; a float widens to a double of the same kind. */
    static String nameOf(double value) {
        if (Double.isFinite(value)) {
            return null;
        }
        return Double.isNaN(value) ? NAN : value > 0 ? POSITIVE : NEGATIVE;
    }

    /** Whether a text is what {@link #nameOf} returns for some number. */
    static boolean isName(CharSequence text) {
        return NAN.contentEquals(text) || POSITIVE.contentEquals(text) || NEGATIVE.contentEquals(text);
    }

    /** The number of a name. */
    static double valueOf(CharSequence name) {
        if (NAN.contentEquals(name)) {
            return Double.NaN;
        }
        return POSITIVE.contentEquals(name) ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
}
