/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.TextTokens;
import org.conv2d.logging.json.Utf8;

/**
 * Writes one event line after another: a JSON object and a line feed, always valid, always within the bounds of its
 * {@link LineFormat}. For one thread at a time; kept and used again.
 *
 * <p>The parts come in the order of the line: {@link #begin}, {@link #event}, {@link #message}, fields, {@link #context},
 * other parts, {@link #exception}, {@link #end}. What a part throws while it is read is caught here: the part is rolled
 * back to where it began, a marker takes its place, and it is counted. A line without hostile content allocates nothing.
 */
public final class EventLine {

    private static final byte[] TIMESTAMP = ascii("{\"timestamp\":\"");
    private static final byte[] LEVEL = ascii("\",\"level\":");
    private static final byte[] LOGGER = ascii(",\"logger\":");
    private static final byte[] EVENT = ascii(",\"event\":");
    private static final byte[] MESSAGE = ascii(",\"message\":");
    private static final byte[] CONTEXT = ascii(",\"context\":{");
    private static final byte[] THREAD = ascii(",\"thread\":");
    private static final byte[] EXCEPTION = ascii(",\"exception\":");
    private static final byte[] END = ascii("}\n");
    private static final String CONTEXT_PATH = "context.";

    private static final int INITIAL_BYTES = 2048;
    private static final int MAX_HEAD_BYTES = 512;
    private static final int MIN_CUT_BYTES = 32;
    private static final int MAX_TAIL_BYTES = 1024;

    private final LineFormat format;
    private final ContentFaults faults;
    private final JsonWriter out = new JsonWriter(INITIAL_BYTES);
    private final TimestampWriter timestamps;
    private final ValueWriter values;
    private final NameScope fieldNames;
    private final NameScope contextNames;
    private final Truncations truncations = new Truncations();
    private final TextTokens texts = new TextTokens();

    private final int bodyLimit;
    private int exceptionReserve;
    private int contextReserve;
    private int limit;
    private boolean full;
    private boolean inContext;

    /** Lines of the same layout share {@code keys} and {@code faults} across threads. */
    public EventLine(LineFormat format, KeyTokens keys, ContentFaults faults) {
        this.format = format;
        this.faults = faults;
        timestamps = new TimestampWriter(format.zone());
        values = new ValueWriter(format.maxDepth());
        fieldNames = new NameScope(keys, ReservedNames.ALL);
        contextNames = new NameScope(keys, Set.of());
        bodyLimit = format.maxLineBytes() - Math.min(MAX_TAIL_BYTES, format.maxLineBytes() / 8);
    }

    /** Starts a line, and keeps room at its end for what is announced. */
    public void begin(
            long epochSecond, int nanoOfSecond, String level, String logger, boolean hasContext, boolean hasException) {
        out.reset(4 * format.maxLineBytes() + INITIAL_BYTES);
        truncations.clear();
        inContext = false;
        full = false;
        exceptionReserve = hasException ? format.maxLineBytes() / 4 : 0;
        contextReserve = format.maxLineBytes() / (hasContext ? 8 : 32);
        limit = bodyLimit - exceptionReserve - contextReserve;
        out.raw(TIMESTAMP);
        timestamps.write(out, epochSecond, nanoOfSecond);
        out.raw(LEVEL);
        name("level", level);
        out.raw(LOGGER);
        name("logger", logger);
    }

    /** The event type, null or empty when there is none. Comes before message and fields. */
    public void event(String type) {
        fieldNames.begin(type);
        if (type != null && !type.isEmpty()) {
            out.raw(EVENT);
            name(ReservedNames.EVENT, type);
        }
    }

    /** A text that comes again and again. */
    private void name(String part, String text) {
        int most = Math.min(limit, out.position() + Math.min(MAX_HEAD_BYTES, format.maxLineBytes() / 8));
        if (texts.write(out, text, most) < text.length()) {
            truncations.cut(part, Utf8.length(text));
        }
    }

    /** The message; none when null. */
    public void message(CharSequence text) {
        if (text == null) {
            return;
        }
        int start = out.position();
        try {
            out.raw(MESSAGE);
            text(ReservedNames.MESSAGE, text, fieldLimit());
        } catch (Throwable failure) {
            failed(start, MESSAGE, failure);
        }
    }

    /** The message that stands in part of a text. */
    public void message(CharSequence text, int from, int to) {
        out.raw(MESSAGE);
        if (out.string(text, from, to, fieldLimit()) < to - from) {
            truncations.cut(ReservedNames.MESSAGE, Utf8.length(text.subSequence(from, to)));
        }
    }

    /**
     * All fields at once, as {@link EventText} wrote them: the JSON object from {@code from} to {@code to}.
     *
     * @param cuts what had been cut by then, null for nothing
     */
    public void fields(StringBuilder text, int from, int to, Cuts cuts) {
        if (cuts != null) {
            truncations.add(cuts);
        }
        if (to - from <= 2) {
            return;
        }
        int start = out.position();
        out.raw(',');
        out.raw(text, from + 1, to - 1);
        int bytes = out.position() - start;
        if (out.position() > limit || bytes > format.maxFieldBytes()) {
            out.rewind(start);
            fieldByField(text, from, to);
        }
    }

    /** Takes over what fits, where all at once does not: long text is cut, other values are left out. */
    private void fieldByField(StringBuilder text, int from, int to) {
        Fragment fragment = new Fragment();
        fragment.read(null, text, from, to);
        for (int i = 0; i < fragment.size(); i++) {
            if (isFull()) {
                continue;
            }
            int start = out.position();
            out.raw(',');
            out.raw(text, fragment.memberStart(i), fragment.valueStart(i));
            int most = fieldLimit();
            int valueStart = out.position();
            out.raw(text, fragment.valueStart(i), fragment.valueEnd(i));
            if (out.position() > most && fragment.kind(i) == FieldKind.TEXT && most - valueStart >= MIN_CUT_BYTES) {
                out.rewind(valueStart);
                String name = fragment.name(i);
                text(name, fragment.textValue(i), most);
            } else if (out.position() > most) {
                drop(start);
                full = most == limit;
            }
            keepIfFits(start);
        }
    }

    public void field(String name, boolean value) {
        if (isFull()) {
            return;
        }
        int start = out.position();
        name(fieldNames, name, false);
        out.raw(value ? "true" : "false");
        keepIfFits(start);
    }

    public void field(String name, long value) {
        if (isFull()) {
            return;
        }
        int start = out.position();
        KeyTokens.Token token = fieldNames.claim(name);
        if (token != null) {
            out.member(token.utf8(), value);
        } else {
            out.key(fieldNames.claimed());
            out.number(value);
        }
        keepIfFits(start);
    }

    public void field(String name, double value) {
        if (isFull()) {
            return;
        }
        int start = out.position();
        KeyTokens.Token token = fieldNames.claim(name);
        if (token != null && Double.isFinite(value)) {
            out.member(token.utf8(), value);
            keepIfFits(start);
        } else {
            doubleByHand(start, token, value);
        }
    }

    private void doubleByHand(int start, KeyTokens.Token token, double value) {
        String written = fieldNames.claimed();
        if (token != null) {
            out.raw(token.utf8());
        } else {
            out.key(written);
        }
        out.number(value);
        if (keepIfFits(start)) {
            nonFinite(fieldNames, written, NonFinite.nameOf(value));
        }
    }

    public void field(String name, float value) {
        if (isFull()) {
            return;
        }
        int start = out.position();
        String written = name(fieldNames, name, false);
        out.number(value);
        if (keepIfFits(start)) {
            nonFinite(fieldNames, written, NonFinite.nameOf(value));
        }
    }

    /** A field of any kind; see {@link ValueWriter} for what becomes of which. */
    public void field(String name, Object value) {
        if (isFull()) {
            return;
        }
        int start = out.position();
        String written = name(fieldNames, name, false);
        if (value(start, "", written, value)) {
            nonFinite(fieldNames, written, NonFinite.nameOf(value));
        }
    }

    private void nonFinite(NameScope scope, String name, String kind) {
        if (kind != null) {
            int start = out.position();
            name(scope, name + NonFinite.SUFFIX, false);
            out.string(kind, Integer.MAX_VALUE);
            keepIfFits(start);
        }
    }

    /** One entry of the diagnostic context. */
    public void context(String name, Object value) {
        if (!inContext) {
            limit = bodyLimit - exceptionReserve - contextReserve / 4;
            full = false;
            contextNames.begin(null);
        }
        if (isFull()) {
            return;
        }
        int start = out.position();
        if (!inContext) {
            out.raw(CONTEXT);
        }
        String written = name(contextNames, name, !inContext);
        if (value(start, CONTEXT_PATH, written, value)) {
            inContext = true;
            nonFinite(contextNames, written, NonFinite.nameOf(value));
        }
    }

    /** The thread's name; none when null. */
    public void thread(String name) {
        if (name != null) {
            closeContext();
            limit = bodyLimit - exceptionReserve;
            int start = out.position();
            out.raw(THREAD);
            name("thread", name);
            keepIfFits(start);
        }
    }

    /** A part of the line itself, such as {@code marker}, under a name of {@link ReservedNames}. */
    public void part(String reservedName, Object value) {
        closeContext();
        limit = bodyLimit - exceptionReserve;
        int start = out.position();
        out.key(reservedName);
        value(start, "", reservedName, value);
    }

    /** The exception; none when null. */
    public void exception(Throwable thrown) {
        if (thrown == null) {
            return;
        }
        closeContext();
        limit = bodyLimit;
        int start = out.position();
        try {
            out.raw(EXCEPTION);
            ExceptionPart.write(out, thrown, limit, format.maxFieldBytes(), truncations);
        } catch (Throwable failure) {
            failed(start, EXCEPTION, failure);
        }
        keepIfFits(start);
    }

    /** Says that reading the event itself threw, so that its fields may be missing. */
    public void failed(Throwable failure) {
        faults.fieldFailed();
        part(ReservedNames.FAILED, Failure.marker(failure));
    }

    /** Ends the line; {@link #bytes} up to {@link #length} hold it until the next {@link #begin}. */
    public void end() {
        closeContext();
        if (!truncations.isEmpty()) {
            truncations.writeTo(out, format.maxLineBytes() - END.length);
            faults.eventTruncated();
        }
        out.raw(END);
    }

    public byte[] bytes() {
        return out.bytes();
    }

    public int length() {
        return out.position();
    }

    private void closeContext() {
        if (inContext) {
            out.raw('}');
            inContext = false;
        }
    }

    /** Writes {@code ,"name":} and returns the name as it was written. */
    private String name(NameScope scope, String name, boolean first) {
        KeyTokens.Token token = scope.claim(name);
        if (token != null) {
            token.writeTo(out, first);
        } else {
            out.key(scope.claimed());
        }
        return scope.claimed();
    }

    /** Writes a value after its name; false when it found no room and was taken back. */
    private boolean value(int start, String path, String name, Object value) {
        int valueStart = out.position();
        if (value instanceof String text && out.string(text, fieldLimit()) == text.length()) {
            return keepIfFits(start);
        }
        out.rewind(valueStart);
        int most = fieldLimit();
        try {
            long length = values.write(out, value, most);
            if (length != ValueWriter.WHOLE) {
                if (most - valueStart < MIN_CUT_BYTES) {
                    return drop(start);
                }
                truncations.cut(path + name, length);
            }
        } catch (Throwable failure) {
            out.rewind(valueStart);
            marker(failure);
        }
        return keepIfFits(start);
    }

    private int fieldLimit() {
        return Math.min(limit, out.position() + format.maxFieldBytes());
    }

    private void text(String name, CharSequence text, int most) {
        if (out.string(text, most) < text.length()) {
            truncations.cut(name, Utf8.length(text));
        }
    }

    private void failed(int start, byte[] key, Throwable failure) {
        out.rewind(start);
        out.raw(key);
        marker(failure);
    }

    private void marker(Throwable failure) {
        faults.fieldFailed();
        out.string(Failure.marker(failure), out.position() + MAX_HEAD_BYTES);
    }

    /** Once a field found no room, those after it are only counted. */
    private boolean isFull() {
        if (full) {
            truncations.dropped();
        }
        return full;
    }

    private boolean keepIfFits(int start) {
        if (out.position() <= limit) {
            return true;
        }
        return drop(start);
    }

    private boolean drop(int start) {
        out.rewind(start);
        truncations.dropped();
        full = true;
        return false;
    }

    private static byte[] ascii(String token) {
        return token.getBytes(StandardCharsets.US_ASCII);
    }
}
