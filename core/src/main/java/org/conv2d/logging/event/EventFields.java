/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Arrays;
import org.conv2d.logging.json.NumberReader;

/**
 * Type, message and typed fields of one event, held in arrays that are used again: primitives stay primitives. For one
 * thread at a time; allocates only when there are more fields than ever before, or were more than {@value #KEPT_FIELDS}.
 */
public final class EventFields implements Fields {

    private static final int INITIAL_FIELDS = 16;
    private static final int KEPT_FIELDS = 1024;
    private static final int COPIED_FIELDS = 64;
    private static final int COPIED_CHARS = 64;

    private static final byte BOOLEAN = 0;
    static final byte INTEGER = 1;
    static final byte DOUBLE = 2;
    private static final byte FLOAT = 3;
    static final byte OBJECT = 4;

    private String event;
    private CharSequence message;
    private String[] names = new String[INITIAL_FIELDS];
    private byte[] types = new byte[INITIAL_FIELDS];
    private long[] bits = new long[INITIAL_FIELDS];
    private Object[] objects = new Object[INITIAL_FIELDS];
    private int size;

    /** Forgets everything, and lets go of what it was given. */
    public void clear() {
        event = null;
        message = null;
        Arrays.fill(objects, 0, size, null);
        size = 0;
        if (names.length > KEPT_FIELDS) {
            allocate(INITIAL_FIELDS); // one event of thousands of fields must not cost its thread their room for ever
        }
    }

    /**
     * Takes over type and fields of another event, not its message, if none of the values can change later and all are short: at
     * most {@value #COPIED_FIELDS} fields, names and texts of at most {@value #COPIED_CHARS} chars. False if that is not so; what
     * is here then is of no use. What it holds on to until the next copy is bounded, so it need not be cleared.
     */
    @SuppressWarnings("ReferenceEquality") // a reference is written at a price; those of events alike are there already
    public boolean copy(EventFields from) {
        int count = from.size;
        if (count > COPIED_FIELDS) {
            return false;
        }
        if (count > names.length) {
            allocate(COPIED_FIELDS);
        }
        for (int i = 0; i < count; i++) {
            String name = from.names[i];
            if (names[i] != name || name == null) {
                if (name == null || name.length() > COPIED_CHARS) {
                    return false;
                }
                names[i] = name;
            }
            byte type = from.types[i];
            types[i] = type;
            bits[i] = from.bits[i];
            if (type == OBJECT) {
                Object value = from.objects[i];
                if (objects[i] != value) {
                    if (!isLasting(value)) {
                        return false;
                    }
                    objects[i] = value;
                }
            }
        }
        event = from.event;
        size = count;
        return true;
    }

    private static boolean isLasting(Object value) {
        return value instanceof String text ? text.length() <= COPIED_CHARS : value == null || value instanceof Enum<?>;
    }

    public void event(String type) {
        event = type;
    }

    public void message(CharSequence text) {
        message = text;
    }

    public void add(String name, boolean value) {
        add(name, BOOLEAN, value ? 1 : 0);
    }

    public void add(String name, long value) {
        add(name, INTEGER, value);
    }

    public void add(String name, double value) {
        add(name, DOUBLE, Double.doubleToRawLongBits(value));
    }

    public void add(String name, float value) {
        add(name, FLOAT, Float.floatToRawIntBits(value));
    }

    /** A value of any kind, by reference: it must not change before the event has been logged. */
    public void add(String name, Object value) {
        if (value instanceof Number number) {
            add(name, number);
        } else if (value instanceof Boolean flag) {
            add(name, flag.booleanValue());
        } else {
            object(name, value);
        }
    }

    private void add(String name, Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            add(name, number.longValue());
        } else if (number instanceof Double) {
            add(name, number.doubleValue());
        } else if (number instanceof Float) {
            add(name, number.floatValue());
        } else {
            object(name, number);
        }
    }

    private void object(String name, Object value) {
        int index = size;
        add(name, OBJECT, 0);
        objects[index] = value;
    }

    private void add(String name, byte type, long value) {
        int index = size;
        if (index == names.length) {
            grow();
        }
        names[index] = name;
        types[index] = type;
        bits[index] = value;
        size = index + 1;
    }

    private void allocate(int capacity) {
        names = new String[capacity];
        types = new byte[capacity];
        bits = new long[capacity];
        objects = new Object[capacity];
    }

    private void grow() {
        int capacity = names.length * 2;
        names = Arrays.copyOf(names, capacity);
        types = Arrays.copyOf(types, capacity);
        bits = Arrays.copyOf(bits, capacity);
        objects = Arrays.copyOf(objects, capacity);
    }

    /** Writes type, message and fields into a line. */
    public void writeTo(EventLine line) {
        line.event(event);
        line.message(isEmpty(message) ? null : message);
        line.fields().fields(this);
    }

    /** Empty text is no message, for as text of its own the event cannot show one. */
    private static boolean isEmpty(CharSequence text) {
        try {
            return text == null || text.length() == 0;
        } catch (Throwable failure) {
            return false; // the line says what it throws
        }
    }

    /** Writes one field. */
    void writeTo(FieldWriter to, int index) {
        String name = names[index];
        switch (types[index]) {
            case BOOLEAN -> to.field(name, bits[index] != 0);
            case INTEGER -> to.field(name, bits[index]);
            case DOUBLE -> to.field(name, Double.longBitsToDouble(bits[index]));
            case FLOAT -> to.field(name, Float.intBitsToFloat((int) bits[index]));
            default -> to.field(name, objects[index]);
        }
    }

    /** What {@link QuickFields} reads: names by index. */
    String[] names() {
        return names;
    }

    /** What {@link QuickFields} reads: {@link #INTEGER} and so on by index. */
    byte[] types() {
        return types;
    }

    /** What {@link QuickFields} reads: values of primitives by index. */
    long[] bits() {
        return bits;
    }

    /** What {@link QuickFields} reads: values that are no primitives by index. */
    Object[] objects() {
        return objects;
    }

    @Override
    public String event() {
        return event;
    }

    /** The message text, null when there is none. */
    public CharSequence message() {
        return message;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String name(int index) {
        return names[index];
    }

    @Override
    public int indexOf(String name) {
        for (int i = 0; i < size; i++) {
            if (name.equals(names[i])) {
                return i;
            }
        }
        return NONE;
    }

    /** Small, so that it is compiled into whoever asks: equal names are the same object as a rule. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public int indexOf(String name, int likely) {
        return likely >= 0 && likely < size && names[likely] == name ? likely : find(name, likely);
    }

    private int find(String name, int likely) {
        return likely >= 0 && likely < size && name.equals(names[likely]) ? likely : indexOf(name);
    }

    @Override
    public FieldKind kind(int index) {
        return switch (types[index]) {
            case BOOLEAN -> FieldKind.BOOLEAN;
            case INTEGER -> FieldKind.INTEGER;
            case DOUBLE, FLOAT -> FieldKind.DECIMAL;
            default -> ObjectKind.of(objects[index]);
        };
    }

    @Override
    public boolean booleanValue(int index) {
        return types[index] == BOOLEAN ? bits[index] != 0 : Boolean.TRUE.equals(objects[index]);
    }

    @Override
    public long longValue(int index) {
        return switch (types[index]) {
            case BOOLEAN -> 0;
            case INTEGER -> bits[index];
            case DOUBLE, FLOAT -> (long) doubleValue(index);
            default -> ObjectKind.longValue(objects[index]);
        };
    }

    @Override
    public double doubleValue(int index) {
        return types[index] == DOUBLE ? Double.longBitsToDouble(bits[index]) : otherDoubleValue(index);
    }

    private double otherDoubleValue(int index) {
        return switch (types[index]) {
            case BOOLEAN -> Double.NaN;
            case INTEGER -> bits[index];
            case FLOAT -> NumberReader.asWritten(Float.intBitsToFloat((int) bits[index]));
            default -> ObjectKind.doubleValue(objects[index]);
        };
    }

    @Override
    public CharSequence textValue(int index) {
        return types[index] == OBJECT ? ObjectKind.textValue(objects[index]) : null;
    }
}
