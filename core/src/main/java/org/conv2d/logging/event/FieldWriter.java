/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.Utf8;

/**
 * Writes the members of one object: an event's fields, or the entries of its context. Sees to names, bounds, rules, and to
 * what throws. For one thread at a time; allocates nothing for values without surprises.
 *
 * <p>Every member begins with a comma; who opens the object puts its brace in the place of the first one.
 */
final class FieldWriter {

    private static final int MIN_CUT_BYTES = 32;
    private static final int MAX_MARKER_BYTES = 512;

    private final JsonWriter out;
    private final FieldRules rules;
    private final boolean renames;
    private final NameScope names;
    private final String path;
    private final ValueWriter values;
    private final int maxFieldBytes;
    private final Truncations truncations;
    private final ContentFaults faults;
    private int limit;
    private boolean full;

    /**
     * @param rules null for none
     * @param path what stands before names among those that were cut, to tell one object's from another's; rules give new
     *     names only where there is none
     */
    FieldWriter(
            JsonWriter out,
            LineFormat format,
            FieldRules rules,
            NameScope names,
            String path,
            Truncations truncations,
            ContentFaults faults) {
        this.out = out;
        this.rules = rules;
        this.names = names;
        this.path = path;
        this.truncations = truncations;
        this.faults = faults;
        renames = rules != null && path.isEmpty();
        values = new ValueWriter(format.maxDepth(), rules);
        maxFieldBytes = format.maxFieldBytes();
    }

    /** Starts an object; those of the same type are expected to have the same names. */
    void begin(String type) {
        names.begin(type);
        full = false;
    }

    /** The position that no member may pass. */
    void limit(int position) {
        limit = position;
    }

    /** Writes all fields of an event. */
    void fields(EventFields given) {
        int index = 0;
        while (true) {
            if (rules == null && !full) {
                index = QuickFields.write(given, index, names, out, limit);
            }
            if (index >= given.size()) {
                return;
            }
            given.writeTo(this, index++);
        }
    }

    /** Takes a name that was written in another way. */
    void claim(String name) {
        names.claim(name);
    }

    void field(String name, boolean value) {
        if (rules != null) {
            field(name, (Object) value);
        } else if (!isFull()) {
            int start = out.position();
            key(name);
            out.raw(value ? "true" : "false");
            keepIfFits(start);
        }
    }

    void field(String name, long value) {
        if (rules != null) {
            field(name, (Object) value);
        } else if (!isFull()) {
            int start = out.position();
            key(name);
            out.number(value);
            keepIfFits(start);
        }
    }

    void field(String name, double value) {
        if (rules != null) {
            field(name, (Object) value);
        } else if (!isFull()) {
            int start = out.position();
            String written = key(name);
            out.number(value);
            if (keepIfFits(start)) {
                nonFinite(written, NonFinite.nameOf(value));
            }
        }
    }

    void field(String name, float value) {
        if (rules != null) {
            field(name, (Object) value);
        } else if (!isFull()) {
            int start = out.position();
            String written = key(name);
            out.number(value);
            if (keepIfFits(start) && !Float.isFinite(value)) {
                nonFinite(written, NonFinite.nameOf(value));
            }
        }
    }

    /** A field whose text is a number in JSON's grammar. */
    void number(String name, String json) {
        if (rules != null && rules.isMasked(name)) {
            field(name, json);
        } else if (!isFull()) {
            int start = out.position();
            key(renames ? rules.rename(name) : name);
            out.raw(json);
            keepIfFits(start);
        }
    }

    /** A field of any kind; see {@link ValueWriter} for what becomes of which. */
    void field(String name, Object value) {
        if (isFull()) {
            return;
        }
        int start = out.position();
        String written = key(renames ? rules.rename(name) : name);
        if (rules != null) {
            ruled(start, written, name, value);
        } else if (value instanceof String text) {
            text(start, written, text);
        } else if (value(start, written, value)) {
            nonFinite(written, NonFinite.nameOf(value));
        }
    }

    private void ruled(int start, String written, String name, Object value) {
        boolean masked = rules.isMasked(name);
        if (value(start, written, masked ? rules.mask() : value) && !masked) {
            nonFinite(written, NonFinite.nameOf(value));
        }
    }

    private void text(int start, String written, String value) {
        if (out.string(value, valueLimit()) == value.length()) {
            keepIfFits(start);
        } else {
            out.rewind(start);
            out.nextKey(written);
            value(start, written, value);
        }
    }

    /** Writes a value after its name; false when it found no room and was taken back. */
    private boolean value(int start, String written, Object value) {
        int valueStart = out.position();
        int most = valueLimit();
        try {
            long length = values.write(out, value, most);
            if (length != ValueWriter.WHOLE) {
                if (most - valueStart < MIN_CUT_BYTES) {
                    drop(start);
                    return false;
                }
                truncations.cut(path + written, length);
            }
        } catch (Throwable failure) {
            out.rewind(valueStart);
            marker(failure);
        }
        return keepIfFits(start);
    }

    /** A part of the line itself, which is not a field and needs no name of its own. */
    void part(String reservedName, Object value) {
        int start = out.position();
        out.nextKey(reservedName);
        value(start, reservedName, value);
    }

    /** Writes a field that stands in a fragment. */
    void field(StringBuilder text, Fragment fragment, int index, MaskedJson maskedJson) {
        if (isFull()) {
            return;
        }
        int start = out.position();
        String name = fragment.name(index);
        String written = key(renames ? rules.rename(name) : name);
        boolean masked = rules != null && rules.isMasked(name);
        int valueStart = out.position();
        int most = valueLimit();
        if (masked) {
            out.string(rules.mask(), Integer.MAX_VALUE);
        } else if (fragment.kind(index) == FieldKind.TEXT) {
            CharSequence value = fragment.textValue(index);
            CharSequence allowed = rules == null ? value : rules.apply(value);
            if (out.string(allowed, most) < allowed.length()) {
                truncations.cut(written, Utf8.length(allowed));
            }
        } else if (rules != null) {
            maskedJson.copy(text, fragment.valueStart(index), out);
        } else {
            out.raw(text, fragment.valueStart(index), fragment.valueEnd(index));
        }
        if (out.position() > most || most - valueStart < MIN_CUT_BYTES) {
            drop(start);
            full = most == limit;
        } else if (fragment.saysNonFinite(index + 1) && !masked) {
            nonFinite(written, fragment.textValue(index + 1).toString());
        }
    }

    private void nonFinite(String name, String kind) {
        if (kind != null) {
            int start = out.position();
            key(name + NonFinite.SUFFIX);
            out.string(kind, Integer.MAX_VALUE);
            keepIfFits(start);
        }
    }

    /** Writes {@code ,"name":} and returns the name as it was written. */
    private String key(String name) {
        KeyTokens.Token token = names.claim(name);
        if (token != null) {
            out.raw(token.key());
            return token.name();
        }
        out.nextKey(names.claimed());
        return names.claimed();
    }

    /** The position that a value which starts here must not pass. */
    int valueLimit() {
        return Math.min(limit, out.position() + maxFieldBytes);
    }

    /** Writes what stands for a value that threw. */
    void marker(Throwable failure) {
        faults.fieldFailed();
        out.string(Failure.marker(failure), out.position() + MAX_MARKER_BYTES);
    }

    /** Once a field found no room, those after it are only counted. */
    private boolean isFull() {
        if (full) {
            truncations.dropped();
        }
        return full;
    }

    /** Whether what was written so far is within the limit. */
    boolean fits() {
        return out.position() <= limit;
    }

    /** Takes back what was written from {@code start} on if it passes the limit. */
    boolean keepIfFits(int start) {
        if (fits()) {
            return true;
        }
        drop(start);
        return false;
    }

    private void drop(int start) {
        out.rewind(start);
        truncations.dropped();
        full = true;
    }
}
