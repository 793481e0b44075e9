/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Arrays;
import org.conv2d.logging.json.JsonSlice;
import org.conv2d.logging.json.NumberReader;

/**
 * The members of an object that {@link EventText} or {@link EventLine} wrote, read where they stand: {@link #read} walks
 * the text once and notes where each begins and ends. For one thread at a time; valid until the text changes. Allocates
 * only when there are more members than ever before.
 */
public final class Fragment implements Fields {

    private static final int INITIAL_FIELDS = 16;

    /** Four positions a member: where its name begins and ends (without quotes), and its value. */
    private static final int STRIDE = 4;

    private final JsonSlice slice = new JsonSlice();
    private final NameCache nameCache = new NameCache();
    private StringBuilder text;
    private String event;
    private int[] positions = new int[INITIAL_FIELDS * STRIDE];
    private int size;

    /** Reads the object that stands in {@code text} from {@code from} to {@code to}, braces included. */
    public void read(String eventType, StringBuilder source, int from, int to) {
        text = source;
        event = eventType;
        size = 0;
        int at = from + 1;
        while (at < to - 1) {
            int nameStart = at + 1;
            int nameEnd = endOfString(text, nameStart);
            int valueStart = nameEnd + 2;
            int valueEnd = endOfValue(text, valueStart);
            add(nameStart, nameEnd, valueStart, valueEnd);
            at = valueEnd + 1;
        }
    }

    /** Turns to an object without members. */
    public void clear() {
        event = null;
        size = 0;
    }

    private void add(int nameStart, int nameEnd, int valueStart, int valueEnd) {
        int base = size * STRIDE;
        if (base == positions.length) {
            positions = Arrays.copyOf(positions, base * 2);
        }
        positions[base] = nameStart;
        positions[base + 1] = nameEnd;
        positions[base + 2] = valueStart;
        positions[base + 3] = valueEnd;
        size++;
    }

    /** Where the quote is that ends the string whose first char is at an index. */
    static int endOfString(StringBuilder text, int start) {
        int at = start;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** Where the value ends that begins at an index: at a comma or a closing bracket that is not its own. */
    static int endOfValue(StringBuilder text, int start) {
        int depth = 0;
        int at = start;
        while (true) {
            switch (text.charAt(at)) {
                case '"' -> at = endOfString(text, at + 1);
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (depth-- == 0) {
                        return at;
                    }
                }
                case ',' -> {
                    if (depth == 0) {
                        return at;
                    }
                }
                default -> {
                    // part of a number, true, false or null
                }
            }
            at++;
        }
    }

    /** Where the member begins, at the quote of its name. */
    public int memberStart(int index) {
        return positions[index * STRIDE] - 1;
    }

    /** Where the value begins. */
    public int valueStart(int index) {
        return positions[index * STRIDE + 2];
    }

    /** Where the value ends, which is where a comma or the closing brace stands. */
    public int valueEnd(int index) {
        return positions[index * STRIDE + 3];
    }

    /** Whether a member is the one that says of the null before it which number it was; it shares its name and fate. */
    boolean saysNonFinite(int index) {
        return index > 0
                && index < size
                && text.charAt(valueStart(index)) == '"'
                && text.charAt(valueStart(index - 1)) == 'n'
                && name(index).equals(name(index - 1) + NonFinite.SUFFIX)
                && NonFinite.isName(textValue(index));
    }

    @Override
    public String event() {
        return event;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String name(int index) {
        int base = index * STRIDE;
        return nameCache.of(slice.at(text, positions[base], positions[base + 1]));
    }

    @Override
    public int indexOf(String name) {
        for (int i = 0; i < size; i++) {
            int base = i * STRIDE;
            if (slice.at(text, positions[base], positions[base + 1]).contentEquals(name)) {
                return i;
            }
        }
        return NONE;
    }

    /** A null that is followed by the number it stands for is a decimal. */
    @Override
    public FieldKind kind(int index) {
        return switch (text.charAt(valueStart(index))) {
            case '"' -> FieldKind.TEXT;
            case 't', 'f' -> FieldKind.BOOLEAN;
            case 'n' -> saysNonFinite(index + 1) ? FieldKind.DECIMAL : FieldKind.NULL;
            case '{', '[' -> FieldKind.OTHER;
            default ->
                NumberReader.isInteger(text, valueStart(index), valueEnd(index))
                        ? FieldKind.INTEGER
                        : FieldKind.DECIMAL;
        };
    }

    @Override
    public boolean booleanValue(int index) {
        return text.charAt(valueStart(index)) == 't';
    }

    @Override
    public long longValue(int index) {
        return switch (kind(index)) {
            case INTEGER -> NumberReader.readLong(text, valueStart(index), valueEnd(index));
            case DECIMAL -> (long) doubleValue(index);
            default -> 0;
        };
    }

    @Override
    public double doubleValue(int index) {
        return switch (kind(index)) {
            case INTEGER -> NumberReader.readDouble(text, valueStart(index), valueEnd(index));
            case DECIMAL ->
                text.charAt(valueStart(index)) == 'n'
                        ? NonFinite.valueOf(textValue(index + 1))
                        : NumberReader.readDouble(text, valueStart(index), valueEnd(index));
            default -> Double.NaN;
        };
    }

    /** The text, escapes undone; valid until the next call. */
    @Override
    public CharSequence textValue(int index) {
        return kind(index) == FieldKind.TEXT ? slice.at(text, valueStart(index) + 1, valueEnd(index) - 1) : null;
    }
}
