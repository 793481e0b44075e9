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
            entry(name, value, limit);
        }
    }

    private void label(String name, Object value, int limit) {
        if (EcsNames.TRACE.equals(name)) {
            trace = value;
        } else if (EcsNames.TRANSACTION.equals(name)) {
            transaction = value;
        } else if (value != null) {
            entry(EcsNames.label(name), value instanceof CharSequence ? value : new TextOf(value), limit);
        }
    }

    private void entry(String name, Object value, int limit) {
        if (open) {
            entries.field(name, value);
            return;
        }
        int start = out.position();
        out.raw(schema.context);
        int brace = out.position();
        entries.begin(null);
        entries.limit(limit);
        entries.field(name, value);
        if (out.position() > brace) {
            out.replace(brace, '{');
            open = true;
        } else {
            out.rewind(start);
        }
    }

    /** Ends the object; the ids go to {@code root}. */
    void close(FieldWriter root) {
        if (open) {
            out.raw('}');
            open = false;
        }
        if (trace != null) {
            Object id = trace;
            trace = null;
            root.part(EcsNames.TRACE, id instanceof CharSequence ? id : new TextOf(id));
        }
        if (transaction != null) {
            Object id = transaction;
            transaction = null;
            root.part(EcsNames.TRANSACTION, id instanceof CharSequence ? id : new TextOf(id));
        }
    }

    /** A value that is to be written as its text, which it is asked for while it is written. */
    private record TextOf(Object value) {

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }
}
