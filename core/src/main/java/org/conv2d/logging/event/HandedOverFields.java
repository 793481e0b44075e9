/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;

/**
 * Takes over into a line the fields that {@link EventText} wrote: all at once where nothing speaks against it, else one by
 * one. For one thread at a time; allocates nothing but for what is masked or cut.
 */
final class HandedOverFields {

    private final JsonWriter out;
    private final FieldWriter fields;
    private final LineFormat format;
    private final Truncations truncations;
    private final boolean oneByOne;
    private final Fragment fragment = new Fragment();
    private final MaskedJson maskedJson;
    private StringBuilder unclaimed;
    private String type;
    private int from;
    private int to;

    HandedOverFields(JsonWriter out, FieldWriter fields, LineFormat format, FieldRules rules, Truncations truncations) {
        this.out = out;
        this.fields = fields;
        this.format = format;
        this.truncations = truncations;
        oneByOne = rules != null || format.schema() != LineSchema.CONV2D;
        maskedJson = rules == null ? null : new MaskedJson(rules);
    }

    /** Writes the JSON object between two indexes; {@code cuts} says what had been cut by then, null for nothing. */
    void write(String eventType, StringBuilder text, int objectStart, int objectEnd, Cuts cuts) {
        if (cuts != null) {
            truncations.add(cuts);
        }
        if (objectEnd - objectStart <= 2) {
            return;
        }
        type = eventType;
        from = objectStart;
        to = objectEnd;
        int start = out.position();
        if (!oneByOne) {
            out.raw(text, from, to - 1);
            out.replace(start, ',');
            if (out.position() - start <= format.maxFieldBytes() && fields.fits()) {
                unclaimed = text;
                return;
            }
            out.rewind(start);
        }
        fragment.read(type, text, from, to);
        for (int i = 0; i < fragment.size(); i++) {
            if (!fragment.saysNonFinite(i)) {
                fields.field(text, fragment, i, maskedJson);
            }
        }
    }

    /** Takes the names of fields that were taken over at once: more fields are to follow. */
    void claimNames() {
        if (unclaimed != null) {
            fragment.read(type, unclaimed, from, to);
            unclaimed = null;
            for (int i = 0; i < fragment.size(); i++) {
                fields.claim(fragment.name(i));
            }
        }
    }

    /** Lets go of the text. */
    void clear() {
        unclaimed = null;
    }
}
