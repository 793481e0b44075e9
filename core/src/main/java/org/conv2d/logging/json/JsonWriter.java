/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8 into a byte array that grows and is kept. For one thread at a time; allocates only when the array
 * grows.
 *
 * <p>The caller is responsible for the grammar: the writer places separators (see {@link #separate}), escapes text and
 * renders numbers. Positions count bytes.
 */
public final class JsonWriter {

    /*
     * Costs, measured on JDK 17. Text dominates a log line.
     * - Short text goes char by char into room reserved for it and is judged afterwards, eight bytes at a time.
     * - Longer text goes by chunks, 0.1-0.3 ns a char: String.getChars and StringBuilder.getChars are vectorised copies,
     *   the ISO-8859-1 encoder is a vectorised narrowing, and what comes out is searched for bytes that need more, eight
     *   at a time. A chunk that has such bytes is done again, char by char.
     * - Names of fields, loggers and so on do not pass here at all: they are copied from snippets.
     * - Position and array are read once and written once a call, for what is stored in between might, for all the
     *   compiler knows, be a reason to read them again.
     */

    private static final int CHUNK_CHARS = 512;
    private static final int MAX_BYTES_PER_CHAR = 6;

    private final char[] chunk = new char[CHUNK_CHARS];
    private final CharBuffer chunkBuffer = CharBuffer.wrap(chunk);
    private final CharsetEncoder narrow = StandardCharsets.ISO_8859_1.newEncoder();
    private byte[] bytes;
    private ByteBuffer byteBuffer;
    private int position;

    public JsonWriter(int initialCapacity) {
        use(new byte[initialCapacity]);
    }

    private void use(byte[] array) {
        bytes = array;
        byteBuffer = ByteBuffer.wrap(array);
    }

    /** The array written to, valid up to {@link #position()} and until the next write. */
    public byte[] bytes() {
        return bytes;
    }

    /** Starts over; an array larger than {@code keepCapacity} is replaced by one of that size. */
    public void reset(int keepCapacity) {
        position = 0;
        if (bytes.length > keepCapacity) {
            use(new byte[keepCapacity]);
        }
    }

    /** Where the next byte goes. */
    public int position() {
        return position;
    }

    /** The array with room for so many bytes more at {@link #position}, for those who store by hand. */
    public byte[] room(int more) {
        ensure(more);
        return bytes;
    }

    /** Takes what was stored by hand up to a position for written. */
    public void advance(int later) {
        position = later;
    }

    /** Forgets everything written at and after a position, which an earlier {@link #position()} returned. */
    public void rewind(int earlier) {
        position = earlier;
    }

    /** Writes one ASCII character as it is. */
    public void raw(char ascii) {
        ensure(1);
        bytes[position++] = (byte) ascii;
    }

    /** Replaces the ASCII character at a position that was written before. */
    public void replace(int at, char ascii) {
        bytes[at] = (byte) ascii;
    }

    /** Writes ASCII text as it is: a ready-made token. */
    @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int) is exactly right for ASCII and allocates nothing
    public void raw(String ascii) {
        int length = ascii.length();
        ensure(length);
        ascii.getBytes(0, length, bytes, position);
        position += length;
    }

    /** Copies ready-made UTF-8. */
    public void raw(Snippet snippet) {
        ensure(snippet.room());
        position = snippet.put(bytes, position);
    }

    /** Copies ready-made UTF-8. */
    public void raw(byte[] utf8, int offset, int length) {
        ensure(length);
        System.arraycopy(utf8, offset, bytes, position, length);
        position += length;
    }

    /** Writes a number below 1,000,000 with all its six digits. */
    public void sixDigits(int number) {
        ensure(Long.BYTES);
        Digits.put(bytes, position, Digits.ascii(Digits.eight(number)) >>> 16);
        position += 6;
    }

    /** Writes a comma unless a bracket or brace was opened just before. */
    public void separate() {
        if (position > 0) {
            byte last = bytes[position - 1];
            if (last != '{' && last != '[') {
                raw(',');
            }
        }
    }

    /** Writes {@code "key":} after a separator where one is due. */
    public void key(String key) {
        separate();
        string(key, Integer.MAX_VALUE);
        raw(':');
    }

    /** Writes {@code ,"key":} with the comma in any case. */
    public void nextKey(String key) {
        raw(',');
        string(key, Integer.MAX_VALUE);
        raw(':');
    }

    /** Writes an integer. */
    public void number(long value) {
        ensure(NumberWriter.MAX_LONG_BYTES);
        position = NumberWriter.write(bytes, position, value);
    }

    /** Writes the shortest decimal that reads back as {@code value}; {@code null} for NaN and the infinities. */
    public void number(double value) {
        if (!Double.isFinite(value)) {
            raw("null");
            return;
        }
        ensure(NumberWriter.MAX_DOUBLE_BYTES);
        position = NumberWriter.write(bytes, position, value);
    }

    /** Writes the shortest decimal that reads back as {@code value}; {@code null} for NaN and the infinities. */
    public void number(float value) {
        if (!Float.isFinite(value)) {
            raw("null");
            return;
        }
        ensure(NumberWriter.MAX_FLOAT_BYTES);
        position = NumberWriter.write(bytes, position, value);
    }

    /**
     * Writes text as a JSON string, quotes included, and cuts it at a code point where it would pass {@code limit}. Lone
     * surrogates become U+FFFD.
     *
     * @param limit the position that must not be passed; two bytes past the present one hold the quotes at least
     * @return how many chars were taken: {@code text.length()} when nothing was cut
     */
    public int string(CharSequence text, int limit) {
        return text instanceof String constant ? string(constant, limit) : string(text, 0, text.length(), limit);
    }

    /** As {@link #string(CharSequence, int)}. */
    public int string(String text, int limit) {
        int length = text.length();
        if (length <= ShortText.MAX_CHARS && length <= limit - position - 2) {
            int end = ShortText.put(room(ShortText.ROOM), position, text);
            if (end != ShortText.NOT_PLAIN) {
                position = end;
                return length;
            }
        }
        return string(text, 0, length, limit);
    }

    /** As {@link #string(CharSequence, int)} for part of a text. */
    public int string(CharSequence text, int from, int to, int limit) {
        raw('"');
        int end = limit - 1;
        int at = from;
        boolean plain = true;
        while (at < to) {
            int count = load(text, at, to);
            plain = plain && end - position >= count && narrow(count) && PlainBytes.areIn(bytes, position, count);
            if (plain) {
                position += count;
                at += count;
                continue;
            }
            int taken = escape(count, end);
            at += taken;
            if (taken < count) {
                break;
            }
        }
        raw('"');
        return at - from;
    }

    /** Writes ready-made JSON that stands in a builder as well-formed UTF-16. */
    public void raw(StringBuilder json, int from, int to) {
        int at = from;
        while (at < to) {
            int count = load(json, at, to);
            if (narrow(count) && PlainBytes.areAscii(bytes, position, count)) {
                position += count;
            } else {
                encode(count);
            }
            at += count;
        }
    }

    /** Puts the chunk's chars at the position as one byte each; false when some do not fit into one. */
    private boolean narrow(int count) {
        ensure(count);
        chunkBuffer.limit(count).position(0);
        byteBuffer.limit(bytes.length).position(position);
        narrow.encode(chunkBuffer, byteBuffer, false);
        return !chunkBuffer.hasRemaining();
    }

    private void encode(int count) {
        ensure(count * 3);
        char[] in = chunk;
        byte[] out = bytes;
        int at = position;
        for (int i = 0; i < count; i++) {
            char c = in[i];
            if (c < 0x80) {
                out[at++] = (byte) c;
            } else if (Character.isHighSurrogate(c)) {
                at = encode(Character.toCodePoint(c, in[++i]), out, at);
            } else {
                at = encode(c, out, at);
            }
        }
        position = at;
    }

    /** Takes the next chars into the chunk, but not the first half of a pair without the second; returns how many. */
    private int load(CharSequence text, int from, int to) {
        int count = Math.min(to - from, CHUNK_CHARS);
        if (text instanceof String string) {
            string.getChars(from, from + count, chunk, 0);
        } else if (text instanceof StringBuilder builder) {
            builder.getChars(from, from + count, chunk, 0);
        } else {
            for (int i = 0; i < count; i++) {
                chunk[i] = text.charAt(from + i);
            }
        }
        boolean splitsPair = from + count < to && Character.isHighSurrogate(chunk[count - 1]);
        return splitsPair ? count - 1 : count;
    }

    /** Escapes what the chunk holds; returns how many of its chars were taken before {@code end}. */
    private int escape(int count, int end) {
        ensure(count * MAX_BYTES_PER_CHAR);
        char[] in = chunk;
        byte[] out = bytes;
        int at = position;
        boolean roomy = end - at >= count * MAX_BYTES_PER_CHAR;
        int i = 0;
        while (i < count) {
            char c = in[i];
            int next;
            if (c < 0x80 && Escapes.of(c) == 0) {
                out[at] = (byte) c;
                next = at + 1;
            } else if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(in[i + 1]);
                next = encode(pair ? Character.toCodePoint(c, in[i + 1]) : Utf8.REPLACEMENT, out, at);
                i += pair && (roomy || next <= end) ? 1 : 0;
            } else {
                next = encode(c, out, at);
            }
            if (!roomy && next > end) {
                break;
            }
            at = next;
            i++;
        }
        position = at;
        return i;
    }

    private static int encode(int codePoint, byte[] out, int position) {
        int at = position;
        if (codePoint < 0x80) {
            byte letter = Escapes.of(codePoint);
            out[at++] = '\\';
            out[at++] = letter;
            if (letter == Escapes.UNICODE) {
                out[at++] = '0';
                out[at++] = '0';
                out[at++] = Escapes.hexDigit(codePoint >> 4);
                out[at++] = Escapes.hexDigit(codePoint & 0xF);
            }
        } else if (codePoint < 0x800) {
            out[at++] = (byte) (0xC0 | codePoint >> 6);
            out[at++] = continuation(codePoint);
        } else if (codePoint < 0x10000) {
            out[at++] = (byte) (0xE0 | codePoint >> 12);
            out[at++] = continuation(codePoint >> 6);
            out[at++] = continuation(codePoint);
        } else {
            out[at++] = (byte) (0xF0 | codePoint >> 18);
            out[at++] = continuation(codePoint >> 12);
            out[at++] = continuation(codePoint >> 6);
            out[at++] = continuation(codePoint);
        }
        return at;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }

    private void ensure(int more) {
        if (bytes.length - position < more) {
            use(Arrays.copyOf(bytes, Math.max(bytes.length * 2, position + more)));
        }
    }
}
