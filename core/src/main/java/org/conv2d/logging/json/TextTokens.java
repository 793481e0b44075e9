/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Members whose text comes again and again, encoded once: names of loggers, threads, event types. Holds a fixed number of
 * short ones and forgets none. For one thread at a time; allocates only when it takes in a new one.
 */
public final class TextTokens {

    private static final int SLOTS = 512;
    private static final int PROBES = 4;
    private static final int MAX_CHARS = 128;

    private final String key;
    private final String[] texts = new String[SLOTS];
    private final Snippet[] members = new Snippet[SLOTS];

    /** @param key what stands before the text, such as {@code ,"thread":} */
    public TextTokens(String key) {
        this.key = key;
    }

    /**
     * Writes key and text, as a JSON string.
     *
     * @param limit how many bytes the string may take, quotes included
     * @return how many chars were taken
     */
    public int write(JsonWriter out, String text, int limit) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - PROBES;
        for (int probe = slot; probe < slot + PROBES; probe++) {
            String known = texts[probe];
            if (known == null) {
                return takeIn(out, text, limit, probe);
            }
            if (known.equals(text)) {
                out.raw(members[probe]);
                return text.length();
            }
        }
        out.raw(key);
        return out.string(text, out.position() + limit);
    }

    private int takeIn(JsonWriter out, String text, int limit, int slot) {
        int start = out.position();
        out.raw(key);
        int taken = out.string(text, out.position() + limit);
        if (taken == text.length() && taken <= MAX_CHARS) {
            members[slot] = Snippet.of(out.bytes(), start, out.position());
            texts[slot] = text;
        }
        return taken;
    }
}
