/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonText;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.Utf8;

/**
 * Writes an event as text that reads well and can be taken over into an event line almost as it is:
 * {@code message event_type {"field":1}}. For one thread at a time.
 *
 * <p>This is how fields cross Log4j's ring buffer without garbage: text is all that a slot keeps of a reusable message.
 * Names are made unique, values bounded and failures marked here, on the thread that logs, so that what crosses is final.
 */
public final class EventText {

    private static final KeyTokens KEYS = new KeyTokens();
    private static final ContentFaults FAULTS = new ContentFaults();
    private static final LineFormat FORMAT = LineFormat.DEFAULT;

    private final JsonText out = new JsonText();
    private final NameScope names = new NameScope(KEYS, ReservedNames.ALL);
    private final ValueWriter values = new ValueWriter(FORMAT.maxDepth(), null);
    private final Truncations truncations = new Truncations();
    private StringBuilder target;
    private int messageLength;
    private int limit;
    private boolean first;
    private boolean full;

    /** Faults of all events that went this way since the start. */
    public static ContentFaults faults() {
        return FAULTS;
    }

    /** Appends the event. */
    public void append(EventFields fields, StringBuilder to) {
        target = to;
        out.target(to);
        truncations.clear();
        names.begin(fields.event());
        int start = to.length();
        message(fields.message());
        messageLength = to.length() - start;
        if (messageLength > 0) {
            to.append(' ');
        }
        if (fields.event() != null) {
            to.append(fields.event()).append(' ');
        }
        limit = to.length() + FORMAT.maxLineBytes();
        first = true;
        full = false;
        to.append('{');
        fields.writeTo(this);
        to.append('}');
        target = null;
        out.target(null);
    }

    /** How many chars of the last event's text are its message. */
    public int messageLength() {
        return messageLength;
    }

    /** What was cut from the last event, null when nothing was. */
    public Cuts cuts() {
        return truncations.isEmpty() ? null : truncations.toCuts();
    }

    private void message(CharSequence text) {
        if (text == null) {
            return;
        }
        int start = target.length();
        try {
            int length = text.length();
            int kept = Math.min(length, FORMAT.maxFieldBytes());
            if (kept < length && Character.isHighSurrogate(text.charAt(kept - 1))) {
                kept--;
            }
            target.append(text, 0, kept);
            if (kept < length) {
                truncations.cut(ReservedNames.MESSAGE, Utf8.length(text));
            }
        } catch (Throwable failure) {
            target.setLength(start);
            target.append(marker(failure));
        }
    }

    void field(String name, boolean value) {
        int start = begin(name);
        if (start >= 0) {
            target.append(value);
            keepIfFits(start);
        }
    }

    void field(String name, long value) {
        int start = begin(name);
        if (start >= 0) {
            target.append(value);
            keepIfFits(start);
        }
    }

    void field(String name, double value) {
        int start = begin(name);
        if (start >= 0) {
            out.number(value);
            if (keepIfFits(start)) {
                nonFinite(names.claimed(), NonFinite.nameOf(value));
            }
        }
    }

    void field(String name, float value) {
        int start = begin(name);
        if (start >= 0) {
            out.number(value);
            if (keepIfFits(start)) {
                nonFinite(names.claimed(), NonFinite.nameOf(value));
            }
        }
    }

    void field(String name, Object value) {
        int start = begin(name);
        if (start < 0) {
            return;
        }
        String written = names.claimed();
        int valueStart = target.length();
        try {
            long length = values.write(out, value, Math.min(limit, valueStart + FORMAT.maxFieldBytes()));
            if (length != ValueWriter.WHOLE) {
                truncations.cut(written, length);
            }
        } catch (Throwable failure) {
            target.setLength(valueStart);
            out.string(marker(failure), Integer.MAX_VALUE);
        }
        if (keepIfFits(start)) {
            nonFinite(written, NonFinite.nameOf(value));
        }
    }

    /** Writes the name and returns where the field starts; -1 when there is no room for fields any more. */
    private int begin(String name) {
        if (full) {
            truncations.dropped();
            return -1;
        }
        int start = target.length();
        KeyTokens.Token token = names.claim(name);
        if (token != null) {
            token.writeTo(target, first);
        } else {
            out.key(names.claimed());
        }
        first = false;
        return start;
    }

    private void nonFinite(String name, String kind) {
        if (kind != null) {
            int start = begin(name + NonFinite.SUFFIX);
            if (start >= 0) {
                out.string(kind, Integer.MAX_VALUE);
                keepIfFits(start);
            }
        }
    }

    private boolean keepIfFits(int start) {
        if (target.length() <= limit) {
            return true;
        }
        target.setLength(start);
        truncations.dropped();
        full = true;
        return false;
    }

    private static String marker(Throwable failure) {
        FAULTS.fieldFailed();
        return Failure.marker(failure);
    }
}
