/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.Utf8;
import org.conv2d.logging.json.Utf8Appender;

/**
 * Writes an event as text that reads well and can be taken over into an event line almost as it is:
 * {@code message event_type {"field":1}}. For one thread at a time.
 *
 * <p>This is how fields cross Log4j's ring buffer without garbage: text is all that a slot keeps of a reusable message.
 * Names are made unique, values bounded and failures marked here, on the thread that logs, so that what crosses is final.
 * The fields are written as bytes, by the same code as in a line, and appended as one piece.
 */
public final class EventText {

    private static final KeyTokens KEYS = new KeyTokens();
    private static final ContentFaults FAULTS = new ContentFaults();
    private static final LineFormat FORMAT = LineFormat.DEFAULT;
    private static final int INITIAL_BYTES = 1024;

    private final JsonWriter out = new JsonWriter(INITIAL_BYTES);
    private final Truncations truncations = new Truncations();
    private final FieldWriter fieldWriter =
            new FieldWriter(out, FORMAT, null, new NameScope(KEYS, ReservedNames.ALL), "", truncations, FAULTS);
    private final Utf8Appender appender = new Utf8Appender();
    private int messageLength;

    /** Faults of all events that went this way since the start. */
    public static ContentFaults faults() {
        return FAULTS;
    }

    /** Appends the event. */
    public void append(EventFields fields, StringBuilder to) {
        truncations.clear();
        int start = to.length();
        message(fields.message(), to);
        messageLength = to.length() - start;
        if (messageLength > 0) {
            to.append(' ');
        }
        String type = fields.event();
        if (type != null) {
            to.append(type).append(' ');
        }
        out.reset(2 * FORMAT.maxLineBytes());
        fieldWriter.begin(type);
        fieldWriter.limit(FORMAT.maxLineBytes());
        fieldWriter.fields(fields);
        if (out.position() == 0) {
            out.raw('{');
        }
        out.replace(0, '{');
        out.raw('}');
        appender.append(out, to);
    }

    /** How many chars of the last event's text are its message. */
    public int messageLength() {
        return messageLength;
    }

    /** What was cut from the last event, null when nothing was. */
    public Cuts cuts() {
        return truncations.isEmpty() ? null : truncations.toCuts();
    }

    private void message(CharSequence text, StringBuilder to) {
        if (text == null) {
            return;
        }
        int start = to.length();
        try {
            int length = text.length();
            int kept = Math.min(length, FORMAT.maxFieldBytes());
            if (kept < length && Character.isHighSurrogate(text.charAt(kept - 1))) {
                kept--;
            }
            to.append(text, 0, kept);
            if (kept < length) {
                truncations.cut(ReservedNames.MESSAGE, Utf8.length(text));
            }
        } catch (Throwable failure) {
            to.setLength(start);
            FAULTS.fieldFailed();
            to.append(Failure.marker(failure));
        }
    }
}
