/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.NumberWriter;
import org.conv2d.logging.json.ShortText;
import org.conv2d.logging.json.Snippet;

/**
 * The fast lane for fields: those that come where they came last time, are integers, finite decimals or short plain text,
 * and are sure to fit. Whatever is not like that is left to {@link FieldWriter}, which does everything. Stateless;
 * allocates nothing.
 */
final class QuickFields {

    /*
     * Costs. One loop, so that the place in the array stays in a register, with one test for room a field. A name costs a
     * comparison of references and a few stores. Two thirds of the time go into digits.
     */

    private static final int VALUE_ROOM = Math.max(ShortText.ROOM, NumberWriter.MAX_DOUBLE_BYTES);
    private static final int TYPICAL_FIELD_BYTES = 64;

    /** All bits of the exponent, which only NaN and the infinities have. */
    private static final long NON_FINITE = 0x7ff0_0000_0000_0000L;

    private QuickFields() {}

    /** Writes fields from an index on; returns the index of the first one that it leaves to others. */
    static int write(EventFields fields, int from, NameScope names, JsonWriter out, int limit) {
        KeyTokens.Token[] expected = names.expected();
        if (expected == null) {
            return from;
        }
        String[] given = fields.names();
        byte[] types = fields.types();
        long[] bits = fields.bits();
        int shift = names.place() - from;
        int last = Math.min(fields.size(), expected.length - shift);
        byte[] bytes = out.room((last - from) * TYPICAL_FIELD_BYTES);
        int end = Math.min(limit, bytes.length) - VALUE_ROOM;
        int at = out.position();
        int i = from;
        for (; i < last; i++) {
            KeyTokens.Token token = expected[i + shift];
            if (token == null || !NameScope.isNameOf(token, given[i])) {
                break;
            }
            Snippet key = token.key();
            if (at + key.room() > end) {
                break;
            }
            int next = key.put(bytes, at);
            byte type = types[i];
            if (type == EventFields.DOUBLE && (bits[i] & NON_FINITE) != NON_FINITE) {
                next = NumberWriter.write(bytes, next, Double.longBitsToDouble(bits[i]));
            } else if (type == EventFields.INTEGER) {
                next = NumberWriter.write(bytes, next, bits[i]);
            } else if (type == EventFields.OBJECT
                    && fields.objects()[i] instanceof String text
                    && text.length() <= ShortText.MAX_CHARS) {
                next = ShortText.put(bytes, next, text);
                if (next == ShortText.NOT_PLAIN) {
                    break;
                }
            } else {
                break;
            }
            at = next;
        }
        out.advance(at);
        names.claimUpTo(i + shift);
        return i;
    }
}
