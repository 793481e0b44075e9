/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Arrays;
import org.conv2d.logging.json.JsonSlice;
import org.conv2d.logging.json.NumberReader;
import org.conv2d.logging.json.NumberScan;

/**
 * The members of an object that {@link EventText} or {@link EventLine} wrote, read where they stand: {@link #read} walks
 * the text once, notes where each begins and ends, and reads numbers on the way. For one thread at a time; valid until the
 * text changes. Allocates only when there are more members than ever before, or longer ones, and for names it learns.
 */
public final class Fragment implements Fields {

    private static final int INITIAL_FIELDS = 16;
    private static final int INITIAL_CHARS = 512;
    private static final int KEPT_CHARS = 16 * 1024;

    /** Four positions a member: where its name begins and ends (without quotes), and its value. */
    private static final int STRIDE = 4;

    private static final byte TEXT = 0;
    private static final byte BOOLEAN = 1;
    private static final byte NULL = 2;
    private static final byte OTHER = 3;

    /** A whole number, which stands in {@link #bits}. */
    private static final byte INTEGER = 4;

    /** A number times a power of ten, which stand in {@link #bits} and {@link #exponents}. */
    private static final byte DECIMAL = 5;

    /** A {@code double}, which stands in {@link #bits}. */
    private static final byte DOUBLE = 6;

    /** A number that is to be read from the text. */
    private static final byte LONG_NUMBER = 7;

    private final JsonSlice slice = new JsonSlice();
    private final NameCache nameCache = new NameCache();
    private final NumberScan number = new NumberScan();
    private final MemberNames[] namesOfTypes = MemberNames.table();
    private MemberNames known;

    /** A bit for each of the first members, set where the name is the one that {@link #known} has. */
    private long asExpected;

    private StringBuilder text;
    private String event;
    private char[] chars = new char[INITIAL_CHARS];
    private int[] positions = new int[INITIAL_FIELDS * STRIDE];
    private String[] names = new String[INITIAL_FIELDS];
    private byte[] kinds = new byte[INITIAL_FIELDS];
    private long[] bits = new long[INITIAL_FIELDS];
    private int[] exponents = new int[INITIAL_FIELDS];
    private int size;

    /** Reads the object that stands in {@code text} from {@code from} to {@code to}, braces included. */
    public void read(String eventType, StringBuilder source, int from, int to) {
        text = source;
        event = eventType;
        known = MemberNames.of(eventType, namesOfTypes);
        copy(source, from, to);
        char[] all = chars;
        long expected = 0;
        int count = 0;
        int at = 1;
        while (at < to - from - 1) {
            if (count == kinds.length) {
                grow();
            }
            int nameStart = at + 1;
            int nameEnd = known == null ? NONE : known.endOf(count, all, nameStart);
            if (nameEnd == NONE) {
                nameEnd = endOfOtherName(count, nameStart);
            } else {
                expected |= 1L << count;
            }
            int valueEnd = value(count, nameEnd + 2);
            int[] place = positions;
            int position = count * STRIDE;
            place[position] = from + nameStart;
            place[position + 1] = from + nameEnd;
            place[position + 2] = from + nameEnd + 2;
            place[position + 3] = from + valueEnd;
            count++;
            at = valueEnd + 1;
        }
        size = count;
        asExpected = expected;
    }

    private void copy(StringBuilder source, int from, int to) {
        int length = to - from;
        if (chars.length < length || chars.length > KEPT_CHARS) {
            chars = new char[Math.max(INITIAL_CHARS, length)];
        }
        source.getChars(from, to, chars, 0);
    }

    /** Where a name ends that is not the expected one; the first of its kind is expected from now on. */
    private int endOfOtherName(int index, int start) {
        names[index] = null;
        int end = endOfString(start);
        if (known != null && known.isUnknown(index)) {
            String written = new String(chars, start, end - start);
            known.learn(index, written.indexOf('\\') < 0 ? written : "");
        }
        return end;
    }

    private void grow() {
        int capacity = names.length * 2;
        positions = Arrays.copyOf(positions, capacity * STRIDE);
        names = Arrays.copyOf(names, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        bits = Arrays.copyOf(bits, capacity);
        exponents = Arrays.copyOf(exponents, capacity);
    }

    /** Reads the value of a member, which begins at an index of the chars; returns its end. */
    private int value(int index, int start) {
        char first = chars[start];
        return first <= '9' && first != '"' ? number(index, start) : otherValue(index, start, first);
    }

    private int number(int index, int start) {
        int end = number.read(chars, start);
        bits[index] = number.mantissa();
        exponents[index] = number.exponent();
        kinds[index] = !number.isShort() ? LONG_NUMBER : number.isInteger() ? INTEGER : DECIMAL;
        return end;
    }

    private int otherValue(int index, int start, char first) {
        switch (first) {
            case '"' -> {
                kinds[index] = TEXT;
                return endOfString(start + 1) + 1;
            }
            case 't', 'f' -> {
                kinds[index] = BOOLEAN;
                return start + (first == 't' ? "true" : "false").length();
            }
            case 'n' -> {
                kinds[index] = NULL;
                return start + "null".length();
            }
            default -> {
                kinds[index] = OTHER;
                return endOfNested(start);
            }
        }
    }

    private int endOfString(int start) {
        int at = start;
        while (chars[at] != '"') {
            at += chars[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private int endOfNested(int start) {
        int depth = 0;
        int at = start;
        while (true) {
            switch (chars[at]) {
                case '"' -> at = endOfString(at + 1);
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth == 0) {
                        return at + 1;
                    }
                }
                default -> {
                    // a comma, or part of a number, true, false or null
                }
            }
            at++;
        }
    }

    /** Turns to an object without members. */
    public void clear() {
        event = null;
        size = 0;
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
                && kinds[index] == TEXT
                && kinds[index - 1] == NULL
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
        String expected = expectedName(index);
        if (expected != null) {
            return expected;
        }
        if (names[index] == null) {
            int base = index * STRIDE;
            names[index] = nameCache.of(slice.at(text, positions[base], positions[base + 1]));
        }
        return names[index];
    }

    /** The name of a member that is the one expected; else null. */
    private String expectedName(int index) {
        return index < Long.SIZE && (asExpected >>> index & 1) != 0 ? known.name(index) : null;
    }

    @Override
    public int indexOf(String name) {
        for (int i = 0; i < size; i++) {
            if (isNamed(i, name)) {
                return i;
            }
        }
        return NONE;
    }

    @Override
    public int indexOf(String name, int likely) {
        return likely >= 0 && likely < size && isNamed(likely, name) ? likely : indexOf(name);
    }

    @SuppressWarnings("ReferenceEquality") // names that are expected are interned, and so are those of most who ask
    private boolean isNamed(int index, String name) {
        String expected = expectedName(index);
        if (expected != null) {
            return expected == name || expected.equals(name);
        }
        int base = index * STRIDE;
        return slice.at(text, positions[base], positions[base + 1]).contentEquals(name);
    }

    /** A null that is followed by the number it stands for is a decimal. */
    @Override
    public FieldKind kind(int index) {
        return switch (kinds[index]) {
            case TEXT -> FieldKind.TEXT;
            case BOOLEAN -> FieldKind.BOOLEAN;
            case NULL -> saysNonFinite(index + 1) ? FieldKind.DECIMAL : FieldKind.NULL;
            case OTHER -> FieldKind.OTHER;
            case INTEGER -> FieldKind.INTEGER;
            case DECIMAL, DOUBLE -> FieldKind.DECIMAL;
            default ->
                NumberReader.isInteger(text, valueStart(index), valueEnd(index))
                        ? FieldKind.INTEGER
                        : FieldKind.DECIMAL;
        };
    }

    @Override
    public boolean booleanValue(int index) {
        return kinds[index] == BOOLEAN && text.charAt(valueStart(index)) == 't';
    }

    @Override
    public long longValue(int index) {
        return switch (kinds[index]) {
            case INTEGER -> bits[index];
            case LONG_NUMBER -> NumberReader.readLong(text, valueStart(index), valueEnd(index));
            case DECIMAL, DOUBLE, NULL -> (long) doubleValue(index);
            default -> 0;
        };
    }

    @Override
    public double doubleValue(int index) {
        switch (kinds[index]) {
            case INTEGER -> {
                return bits[index];
            }
            case DECIMAL -> {
                double value = NumberScan.valueOf(bits[index], exponents[index]);
                bits[index] = Double.doubleToRawLongBits(value);
                kinds[index] = DOUBLE;
                return value;
            }
            case DOUBLE -> {
                return Double.longBitsToDouble(bits[index]);
            }
            case LONG_NUMBER -> {
                return NumberReader.readDouble(text, valueStart(index), valueEnd(index));
            }
            case NULL -> {
                return saysNonFinite(index + 1) ? NonFinite.valueOf(textValue(index + 1)) : Double.NaN;
            }
            default -> {
                return Double.NaN;
            }
        }
    }

    /** The text, escapes undone; valid until the next call. */
    @Override
    public CharSequence textValue(int index) {
        return kinds[index] == TEXT ? slice.at(text, valueStart(index) + 1, valueEnd(index) - 1) : null;
    }
}
