/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Field names encoded once: {@code ,"name":} as UTF-8, ready to be copied.
 *
 * <p>Thread-safe without locks. The table holds a fixed number of names and never forgets one, so a look-up of a name
 * it knows allocates nothing; a name that finds no room, is longer than {@value #MAX_NAME_CHARS} chars, or is not
 * well-formed, has no token and is encoded by its writer each time.
 */
public final class KeyTokens {

    /** Ids of tokens are below this. */
    public static final int CAPACITY = 2048;

    private static final int MAX_NAME_CHARS = 64;
    private static final int PROBES = 8;

    /*
     * Entries are immutable, so a racy read sees null or a whole entry. Two threads may store the same name in two
     * slots; both entries are right, but they have two ids, so a duplicate field could slip past a writer that tells
     * duplicates by id. Hence stores are locked (they happen once a name) and look-ups are not.
     */
    private final Token[] slots = new Token[CAPACITY];

    /** A name, its encoded form with the comma in front, and a number that is this token's alone. */
    public static final class Token {
        private final String name;
        private final Snippet key;
        private final int id;

        private Token(String name, int id) {
            JsonWriter writer = new JsonWriter(name.length() * 2 + 8);
            writer.raw(',');
            writer.string(name, Integer.MAX_VALUE);
            writer.raw(':');
            this.name = name;
            this.key = Snippet.of(writer.bytes(), 0, writer.position());
            this.id = id;
        }

        public String name() {
            return name;
        }

        public int id() {
            return id;
        }

        /** {@code ,"name":} in UTF-8. */
        public Snippet key() {
            return key;
        }
    }

    /** The token of a name, or null when the name has to be encoded by hand. */
    public Token of(String name) {
        int start = slot(name);
        for (int probe = 0; probe < PROBES; probe++) {
            Token token = slots[start + probe & CAPACITY - 1];
            if (token == null) {
                return isFit(name) ? store(name, start) : null;
            }
            if (token.name.equals(name)) {
                return token;
            }
        }
        return null;
    }

    private static boolean isFit(String name) {
        return name.length() <= MAX_NAME_CHARS && Utf8.isWellFormed(name);
    }

    private synchronized Token store(String name, int start) {
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = start + probe & CAPACITY - 1;
            Token token = slots[slot];
            if (token == null) {
                token = new Token(name, slot);
                slots[slot] = token;
                return token;
            }
            if (token.name.equals(name)) {
                return token;
            }
        }
        return null;
    }

    private static int slot(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 16) * 0x9E3779B9 >>> 32 - 11;
    }
}
