/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.event.EventLine;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.event.Fragment;
import org.conv2d.logging.event.ReservedNames;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.message.JudgedMessage;
import org.conv2d.logging.message.MessageParameters;

/**
 * Event type, text and typed fields of a Log4j message of whatever kind: {@link EventMessage}, or the text that Log4j's
 * reusable events keep of one; {@link MapMessage} and its kin; an {@link ObjectMessage} or an object logged by itself
 * that is a map; a map behind the value of the last placeholder; plain text, which has no fields. Fields bear the names
 * they were given, reserved ones too.
 *
 * <p>Kept and used again, by one thread at a time; valid from {@link #read} to {@link #clear}. Text is formatted and
 * parsed only when it is asked for. Allocates nothing, but see {@link MapReader}.
 */
public final class MessageView implements Fields {

    private static final int INITIAL_TEXT_CHARS = 1024;
    private static final int KEPT_TEXT_CHARS = 16 * 1024;

    private final MessageParameters parameters = new MessageParameters();
    private final EventFields own = new EventFields();
    private final MapReader maps = new MapReader(own);
    private final MapFields entries = new MapFields();
    private final Fragment fragment = new Fragment();

    /** What is read; null between {@link #clear} and {@link #read}. */
    private Message message;

    /** Whether what is read is an {@link EventMessage} itself, which has its fields as objects. */
    private boolean whole;

    /** Whether the fields of a map were copied to {@link #own}. */
    private boolean copied;

    /** Whether what is read are the entries of a map, which are copied only to be written. */
    private boolean mapped;

    /** An object logged by itself that is no message and no map. */
    private Object plain;

    /** The text for people of an event that has none of its own; null for none. */
    private CharSequence textWithout;

    private StringBuilder text = new StringBuilder(INITIAL_TEXT_CHARS);
    private boolean formatted;

    /** Whether something has been read since the last {@link #clear}. */
    private boolean used;

    private boolean parsed;
    private Throwable failure;

    /**
     * Turns to a message; null for none. What a map throws while it is read is kept for {@link #failure}. A message that
     * was judged reads as the original.
     */
    public void read(Message next) {
        if (next instanceof JudgedMessage judged) {
            read(judged.original());
            textWithout = judged.text();
            withText();
            return;
        }
        if (used) {
            clear();
        }
        used = true;
        message = next;
        if (next instanceof EventMessage) {
            whole = true;
        } else if (next instanceof MapMessage<?, ?> map) {
            if (MapFields.canRead(map)) {
                entries.read(map);
                mapped = true;
            } else {
                readMap(map);
            }
        } else if (next instanceof ObjectMessage object && object.getParameter() instanceof Map<?, ?> map) {
            readMap(map, null);
        } else if (next != null) {
            parameters.read(next);
            if (parameters.isEvent()) {
                return;
            }
            if (parameters.loggedObject(next) instanceof Map<?, ?> map) {
                readMap(map, null);
            } else if (parameters.trailingMap(next) instanceof Map<?, ?> map) {
                readMap(map, format());
            }
        }
    }

    /** Has other text stand for the one that a rule made for a message without. */
    public void maskRuleText(String mask) {
        if (textWithout == null) {
            return;
        }
        EventFields held = held();
        if (held != null && held.message() == textWithout) {
            held.message(mask);
        }
        textWithout = mask;
    }

    /** Fields that have no text for people get the one that was found for them. */
    private void withText() {
        EventFields held = held();
        if (textWithout != null && held != null && held.message() == null) {
            held.message(textWithout);
        }
    }

    /** Turns to an object that is logged by itself: a map has fields, anything else is text. */
    public void readObject(Object object) {
        clear();
        used = true;
        if (object instanceof Message given) {
            read(given);
        } else if (object instanceof Map<?, ?> map) {
            readMap(map, null);
        } else {
            plain = object;
        }
    }

    /** The fields that are there as objects; null for a message that is text, and for a map that was not copied. */
    private EventFields held() {
        if (whole) {
            return ((EventMessage) message).eventFields();
        }
        return copied ? own : null;
    }

    /** Lets go of what was read. Most events use few of all the ways, and a reference is written at a price. */
    public void clear() {
        if (!whole || textWithout != null) {
            clearAll();
        }
        message = null;
        whole = false;
        formatted = false;
        used = false;
    }

    /** What is not used by an event that has its fields as objects and its own text. */
    private void clearAll() {
        if (copied) {
            own.clear();
            copied = false;
        }
        if (mapped) {
            entries.clear();
            mapped = false;
        }
        parameters.clear();
        plain = null;
        textWithout = null;
        failure = null;
        parsed = false;
    }

    private void readMap(MapMessage<?, ?> map) {
        copied = true;
        try {
            maps.read(map);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    private void readMap(Map<?, ?> map, CharSequence without) {
        copied = true;
        try {
            maps.read(map, without);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /** What a map threw while it was read, so that its fields are those before; null when all went well. */
    public Throwable failure() {
        return failure;
    }

    /** Writes type, text and fields into a line. */
    public void writeTo(EventLine line) {
        if (mapped && !copied) {
            readMap((MapMessage<?, ?>) message);
            withText();
        }
        EventFields held = held();
        if (held != null) {
            held.writeTo(line);
        } else if (isEvent()) {
            StringBuilder json = format();
            line.event(parameters.eventType());
            if (parameters.messageLength() > 0) {
                line.message(json, 0, parameters.messageLength());
            } else {
                line.message(textWithout);
            }
            line.fields(json, parameters.fieldsStart(), json.length(), parameters.cuts());
        } else {
            line.event(null);
            line.message(plainText());
        }
    }

    /** Whether what is read is the text of an {@link EventMessage}. */
    private boolean isEvent() {
        return message != null && parameters.isEvent();
    }

    private CharSequence plainText() {
        if (message == null) {
            return plain == null || plain instanceof CharSequence ? (CharSequence) plain : plain.toString();
        }
        return message instanceof StringBuilderFormattable ? format() : message.getFormattedMessage();
    }

    /** The text of the message, made once. */
    private StringBuilder format() {
        if (!formatted) {
            if (text.capacity() > KEPT_TEXT_CHARS) {
                text = new StringBuilder(INITIAL_TEXT_CHARS);
            }
            text.setLength(0);
            if (message instanceof StringBuilderFormattable formattable) {
                formattable.formatTo(text);
            } else {
                text.append(message.getFormattedMessage());
            }
            formatted = true;
        }
        return text;
    }

    /** The text for people, null when there is none; may throw what the message throws. */
    public CharSequence message() {
        EventFields held = held();
        if (held != null) {
            return held.message();
        }
        if (mapped) {
            CharSequence given = entries.message();
            return given == null ? textWithout : given;
        }
        if (isEvent()) {
            int length = parameters.messageLength();
            return length == 0 ? textWithout : format().substring(0, length);
        }
        return plainText();
    }

    /** The fields wherever they are, which is quicker to read; one that was renamed has its new name there. Valid like this. */
    public Fields fields() {
        EventFields held = held();
        if (held != null) {
            return held;
        }
        if (mapped) {
            return entries;
        }
        EventFields carried = parameters.carried();
        return carried != null ? carried : parsed();
    }

    private Fields parsed() {
        if (!parsed) {
            parse();
        }
        return fragment;
    }

    private void parse() {
        if (isEvent()) {
            StringBuilder json = format();
            fragment.read(parameters.eventType(), json, parameters.fieldsStart(), json.length());
        } else {
            fragment.clear();
        }
        parsed = true;
    }

    @Override
    public String event() {
        EventFields held = held();
        if (held != null) {
            return held.event();
        }
        return mapped ? entries.event() : isEvent() ? parameters.eventType() : null;
    }

    @Override
    public int size() {
        return fields().size();
    }

    @Override
    public String name(int index) {
        return fields().name(index);
    }

    @Override
    public int indexOf(String name) {
        Fields fields = fields();
        int index = fields.indexOf(name);
        return index == NONE ? renamed(fields, name) : index;
    }

    @Override
    public int indexOf(String name, int likely) {
        Fields fields = fields();
        int index = fields.indexOf(name, likely);
        return index == NONE ? renamed(fields, name) : index;
    }

    /** A field of a reserved name got another when the event became text. */
    private int renamed(Fields fields, String name) {
        boolean possible = fields == fragment && fields.size() > 0 && ReservedNames.ALL.contains(name);
        return possible ? fields.indexOf(ReservedNames.freed(name)) : NONE;
    }

    @Override
    public FieldKind kind(int index) {
        return fields().kind(index);
    }

    @Override
    public boolean booleanValue(int index) {
        return fields().booleanValue(index);
    }

    @Override
    public long longValue(int index) {
        return fields().longValue(index);
    }

    @Override
    public double doubleValue(int index) {
        return fields().doubleValue(index);
    }

    @Override
    public CharSequence textValue(int index) {
        return fields().textValue(index);
    }
}
