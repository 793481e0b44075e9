/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;

/**
 * The diagnostic context of a line: one object, which is there only when an entry is. In ECS its values are text, its
 * names are without the characters forbidden there, and the ids of trace and transaction go to the root, where tools look
 * for them. For one thread at a time; allocates nothing for entries without surprises.
 */
final class ContextPart {

    private final JsonWriter out;
    private final LineSchema schema;
    private final FieldWriter entries;
    private boolean open;
    private Object trace;
    private Object transaction;

    ContextPart(JsonWriter out, LineSchema schema, FieldWriter entries) {
        this.out = out;
        this.schema = schema;
        this.entries = entries;
    }

    /** Forgets the last line's. */
    void clear() {
        open = false;
        trace = null;
        transaction = null;
    }

    /** Writes an entry so that it ends before {@code limit}. */
    void write(String name, Object value, int limit) {
        if (schema == LineSchema.ECS) {
            label(name, value, limit);
        } else {
            int start = begin(limit);
            entries.field(name, value);
            keep(start);
        }
    }

    /** Writes an entry that is a number in JSON's grammar. */
    void writeNumber(String name, String number, int limit) {
        if (schema == LineSchema.ECS) {
            label(name, number, limit);
        } else {
            int start = begin(limit);
            entries.number(name, number);
            keep(start);
        }
    }

    private void label(String name, Object value, int limit) {
        if (EcsNames.TRACE.equals(name)) {
            trace = value;
        } else if (EcsNames.TRANSACTION.equals(name)) {
            transaction = value;
        } else if (value != null) {
            int start = begin(limit);
            entries.field(EcsNames.label(name), TextOf.text(value));
            keep(start);
        }
    }

    /** Opens the object where it is not open yet; returns where it starts in that case. */
    private int begin(int limit) {
        int start = out.position();
        if (!open) {
            out.raw(schema.context);
            entries.begin(null);
            entries.limit(limit);
        }
        return start;
    }

    /** Takes the opening back when nothing has come behind it. */
    private void keep(int start) {
        if (!open) {
            int brace = start + schema.context.length();
            open = out.position() > brace;
            if (open) {
                out.replace(brace, '{');
            } else {
                out.rewind(start);
            }
        }
    }

    /** Ends the object; the ids go to {@code root}. */
    void close(FieldWriter root) {
        if (open) {
            out.raw('}');
            open = false;
        }
        if (trace != null) {
            root.part(EcsNames.TRACE, TextOf.text(trace));
            trace = null;
        }
        if (transaction != null) {
            root.part(EcsNames.TRANSACTION, TextOf.text(transaction));
            transaction = null;
        }
    }

    /** A value that is to be written as its text, which it is asked for while it is written. */
    private record TextOf(Object value) {

        static Object text(Object value) {
            return value instanceof CharSequence ? value : new TextOf(value);
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }
}
