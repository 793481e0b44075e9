/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * A place JSON text is written to: bytes of a log line ({@link JsonWriter}) or characters of a message
 * (a StringBuilder). One thread at a time; writing allocates nothing beyond growth of the target.
 *
 * <p>The caller is responsible for the grammar; an implementation only places separators (see {@link #separate()}),
 * escapes text and renders numbers. Positions count the target's units, bytes or chars.
 */
public interface JsonOutput {

    /** Where the next unit goes. */
    int position();

    /** Forgets everything written at and after {@code position}, which an earlier {@link #position()} returned. */
    void rewind(int position);

    /** Writes one ASCII character as it is. */
    void raw(char ascii);

    /** Writes ASCII text as it is: a ready-made token. */
    void raw(String ascii);

    /** Writes a comma unless a bracket or brace was opened just before. */
    void separate();

    /** Writes {@code "key":} after a separator where one is due. */
    void key(String key);

    /**
     * Writes text as a JSON string, quotes included, and cuts it at a code point where it would pass {@code limit}.
     * Lone surrogates become U+FFFD.
     *
     * @param limit the position that must not be passed; two units past the present one hold the quotes at least
     * @return how many chars were taken: {@code text.length()} when nothing was cut
     */
    int string(CharSequence text, int limit);

    /** Writes an integer. */
    void number(long value);

    /** Writes the shortest decimal that reads back as {@code value}; {@code null} for NaN and the infinities. */
    void number(double value);

    /** Writes the shortest decimal that reads back as {@code value}; {@code null} for NaN and the infinities. */
    void number(float value);
}
