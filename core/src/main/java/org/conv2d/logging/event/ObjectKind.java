/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.conv2d.logging.json.NumberReader;

/** What a Java object is as a field's value: the one table behind all views of fields. Stateless. */
public final class ObjectKind {

    private ObjectKind() {}

    public static FieldKind of(Object value) {
        if (value == null) {
            return FieldKind.NULL;
        }
        if (value instanceof Double) { // before the interface, which costs a search where it is not there
            return FieldKind.DECIMAL;
        }
        if (value instanceof Integer || value instanceof Long) {
            return FieldKind.INTEGER;
        }
        if (value instanceof String || value instanceof CharSequence || value instanceof Enum<?>) {
            return FieldKind.TEXT;
        }
        if (value instanceof Boolean) {
            return FieldKind.BOOLEAN;
        }
        if (value instanceof Number number) {
            return isInteger(number) ? FieldKind.INTEGER : FieldKind.DECIMAL;
        }
        return FieldKind.OTHER;
    }

    private static boolean isInteger(Number number) {
        return number instanceof Short
                || number instanceof Byte
                || number instanceof AtomicInteger
                || number instanceof AtomicLong
                || number instanceof BigInteger;
    }

    public static long longValue(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** NaN for what is no number; a float as it {@linkplain NumberReader#asWritten is written}. */
    public static double doubleValue(Object value) {
        if (value instanceof Float number) {
            return NumberReader.asWritten(number);
        }
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    public static CharSequence textValue(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof CharSequence text) {
            return text;
        }
        return value instanceof Enum<?> constant ? constant.name() : null;
    }
}
