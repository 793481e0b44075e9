/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.util.Arrays;

/**
 * Texts that come again and again, encoded once: names of loggers, threads, event types. Holds a fixed number of short
 * ones and forgets none. For one thread at a time; allocates only when it takes in a new one.
 */
public final class TextTokens {

    private static final int SLOTS = 512;
    private static final int PROBES = 4;
    private static final int MAX_CHARS = 128;

    private final String[] texts = new String[SLOTS];
    private final byte[][] quoted = new byte[SLOTS][];

    /** Writes the text as a JSON string that ends at or before {@code limit}; returns how many chars were taken. */
    public int write(JsonWriter out, String text, int limit) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - PROBES;
        for (int probe = slot; probe < slot + PROBES; probe++) {
            String known = texts[probe];
            if (known == null) {
                return takeIn(out, text, limit, probe);
            }
            if (known.equals(text)) {
                byte[] token = quoted[probe];
                if (token.length <= limit - out.position()) {
                    out.raw(token);
                    return text.length();
                }
                break;
            }
        }
        return out.string(text, limit);
    }

    private int takeIn(JsonWriter out, String text, int limit, int slot) {
        int start = out.position();
        int taken = out.string(text, limit);
        if (taken == text.length() && taken <= MAX_CHARS) {
            quoted[slot] = Arrays.copyOfRange(out.bytes(), start, out.position());
            texts[slot] = text;
        }
        return taken;
    }
}
