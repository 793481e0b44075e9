/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.Utf8;

/**
 * Writes any Java value as JSON within a bound: numbers, booleans, text, enums, arrays, collections, maps, and what is
 * none of these by its {@code toString}. For one thread at a time.
 *
 * <p>A value that contains itself, or nests deeper than allowed, is cut there with a marker in its place. What an
 * element throws is thrown on: the caller owns the roll-back.
 */
final class ValueWriter {

    static final String CYCLE = "<cycle>";
    static final String TOO_DEEP = "<too deep>";
    static final long WHOLE = -1;

    private final Object[] ancestors;
    private final FieldRules rules;
    private final ObjectNames[] names;
    private int depth;
    private long fullLength;

    /** @param rules mask what is nested in values; null for none */
    ValueWriter(int maxDepth, FieldRules rules) {
        ancestors = new Object[maxDepth];
        this.rules = rules;
        names = new ObjectNames[maxDepth];
    }

    /**
     * Writes a value so that it ends at or before {@code limit}.
     *
     * @return {@link #WHOLE}, or, when something was cut, how long the value was: bytes of text, elements of the
     *     rest
     */
    long write(JsonWriter out, Object value, int limit) {
        fullLength = WHOLE;
        try {
            any(out, value, limit);
        } finally {
            while (depth > 0) {
                leave();
            }
        }
        return fullLength;
    }

    private void any(JsonWriter out, Object value, int limit) {
        if (value instanceof CharSequence text) {
            text(out, text, limit);
        } else if (value instanceof Number number) {
            number(out, number, limit);
        } else if (value == null || value instanceof Boolean) {
            out.raw(String.valueOf(value));
        } else if (value instanceof Map<?, ?> map) {
            if (enter(out, map)) {
                object(out, map, limit);
                leave();
            }
        } else if (value instanceof Collection<?> collection) {
            if (enter(out, collection)) {
                array(out, collection, limit);
                leave();
            }
        } else if (value.getClass().isArray()) {
            if (enter(out, value)) {
                array(out, value, limit);
                leave();
            }
        } else if (value instanceof Enum<?> constant) {
            text(out, constant.name(), limit);
        } else {
            String text = value.toString();
            if (text == null) {
                out.raw("null");
            } else {
                text(out, text, limit);
            }
        }
    }

    private void text(JsonWriter out, CharSequence given, int limit) {
        CharSequence text = rules == null ? given : rules.apply(given);
        if (out.string(text, limit) < text.length()) {
            cut(Utf8.length(text));
        }
    }

    private void number(JsonWriter out, Number number, int limit) {
        if (number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof AtomicInteger
                || number instanceof AtomicLong) {
            out.number(number.longValue());
        } else if (number instanceof Double) {
            out.number(number.doubleValue());
        } else if (number instanceof Float) {
            out.number(number.floatValue());
        } else {
            String text = number.toString();
            boolean plain = number.getClass() == BigDecimal.class || isInteger(text);
            if (plain && text.length() <= limit - out.position()) {
                out.raw(text);
            } else {
                text(out, text, limit);
            }
        }
    }

    /** Whether text of an unknown Number is a JSON integer; others are quoted, for we cannot know what they mean. */
    private static boolean isInteger(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        if (digits == text.length() || text.length() > digits + 1 && text.charAt(digits) == '0') {
            return false;
        }
        for (int i = digits; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private boolean enter(JsonWriter out, Object container) {
        for (int i = 0; i < depth; i++) {
            if (ancestors[i] == container) {
                out.raw('"');
                out.raw(CYCLE);
                out.raw('"');
                return false;
            }
        }
        if (depth == ancestors.length) {
            out.raw('"');
            out.raw(TOO_DEEP);
            out.raw('"');
            return false;
        }
        ancestors[depth++] = container;
        return true;
    }

    private void leave() {
        ancestors[--depth] = null;
    }

    private void array(JsonWriter out, Collection<?> elements, int limit) {
        out.raw('[');
        for (Object element : elements) {
            if (!element(out, element, limit - 1)) {
                cut(elements.size());
                break;
            }
        }
        out.raw(']');
    }

    private void array(JsonWriter out, Object array, int limit) {
        int length = Array.getLength(array);
        out.raw('[');
        for (int i = 0; i < length; i++) {
            boolean fits = array instanceof double[] doubles
                    ? element(out, doubles[i], limit - 1)
                    : array instanceof long[] longs
                            ? element(out, longs[i], limit - 1)
                            : array instanceof int[] ints
                                    ? element(out, ints[i], limit - 1)
                                    : element(out, Array.get(array, i), limit - 1);
            if (!fits) {
                cut(length);
                break;
            }
        }
        out.raw(']');
    }

    /** Writes one element, or nothing when it does not fit. */
    private boolean element(JsonWriter out, Object element, int limit) {
        int start = out.position();
        out.separate();
        any(out, element, limit);
        return keepIfFits(out, start, limit);
    }

    private static boolean element(JsonWriter out, long element, int limit) {
        int start = out.position();
        out.separate();
        out.number(element);
        return keepIfFits(out, start, limit);
    }

    private static boolean element(JsonWriter out, double element, int limit) {
        int start = out.position();
        out.separate();
        out.number(element);
        return keepIfFits(out, start, limit);
    }

    private static boolean keepIfFits(JsonWriter out, int start, int limit) {
        if (out.position() <= limit) {
            return true;
        }
        out.rewind(start);
        return false;
    }

    private void object(JsonWriter out, Map<?, ?> map, int limit) {
        out.raw('{');
        ObjectNames taken = names();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = taken.claim(FieldName.clean(entry.getKey()));
            if (!member(out, taken, name, entry.getValue(), limit - 1)) {
                cut(map.size());
                break;
            }
        }
        out.raw('}');
    }

    /** Those of the object that was entered last, none yet. */
    private ObjectNames names() {
        ObjectNames taken = names[depth - 1];
        if (taken == null) {
            taken = new ObjectNames();
            names[depth - 1] = taken;
        }
        taken.clear();
        return taken;
    }

    private boolean member(JsonWriter out, ObjectNames taken, String name, Object value, int limit) {
        int start = out.position();
        out.key(name);
        any(out, rules != null && rules.isMasked(name) ? rules.mask() : value, limit);
        if (!keepIfFits(out, start, limit)) {
            return false;
        }
        String nonFinite = NonFinite.nameOf(value);
        if (nonFinite == null) {
            return true;
        }
        int end = out.position();
        out.key(taken.claim(name + NonFinite.SUFFIX));
        out.string(nonFinite, Integer.MAX_VALUE);
        return keepIfFits(out, end, limit);
    }

    private void cut(long length) {
        fullLength = Math.max(fullLength, Math.max(0, length));
    }
}
