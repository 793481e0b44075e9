/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import org.apache.logging.log4j.message.AsynchronouslyFormattable;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterConsumer;
import org.apache.logging.log4j.message.ParameterVisitable;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessage;
import org.apache.logging.log4j.message.ReusableObjectMessage;
import org.apache.logging.log4j.message.TimestampMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;

/**
 * A message that quality rules have judged, and what they found. Log4j passes it on by reference, through ring buffers and
 * copies of events too, so that whoever meets it knows that the rules need not be asked again. Immutable, as far as the
 * message it holds is.
 *
 * <p>Layouts that know nothing of it see the original's text and {@code [qa rule, was LEVEL: …]}.
 */
@AsynchronouslyFormattable // the original was formatted when this was made
public sealed class JudgedMessage implements Message, ParameterVisitable, StringBuilderFormattable {

    private static final long serialVersionUID = 1L;

    private final Message original;
    private final Qa qa;
    private final String text;

    /** One that keeps the time of the original. */
    private static final class Timed extends JudgedMessage implements TimestampMessage {
        private static final long serialVersionUID = 1L;
        private final long timestamp;

        private Timed(Message original, Qa qa, String text, long timestamp) {
            super(original, qa, text);
            this.timestamp = timestamp;
        }

        @Override
        public long getTimestamp() {
            return timestamp;
        }
    }

    private JudgedMessage(Message original, Qa qa, String text) {
        this.original = original;
        this.qa = qa;
        this.text = text;
    }

    /**
     * A judged message. Keeps a copy of one that is used again, else the message itself.
     *
     * @param qa why the event is raised; null when it is not
     * @param text the text for people where the message has none; else null
     */
    public static JudgedMessage of(Message message, Qa qa, String text) {
        Message kept = message instanceof ReusableMessage reusable ? copy(reusable) : message;
        freeze(kept);
        return message instanceof TimestampMessage timed
                ? new Timed(kept, qa, text, timed.getTimestamp())
                : new JudgedMessage(kept, qa, text);
    }

    /** A copy of a message that is used again; one whose text fails is formatted where it is written. */
    @SuppressWarnings("deprecation") // nothing has replaced getFormat()
    private static Message copy(ReusableMessage message) {
        try {
            return message.memento();
        } catch (Throwable failure) {
            return message instanceof ReusableObjectMessage object
                    ? new ObjectMessage(object.getParameter())
                    : new ParameterizedMessage(message.getFormat(), message.getParameters());
        }
    }

    /** Has the message format itself, as Log4j does with one that goes to another thread. */
    private static void freeze(Message message) {
        try {
            message.getFormattedMessage();
        } catch (Throwable failure) {
            // it stays as it is, and the layout says what fails
        }
    }

    /** What was logged. */
    public Message original() {
        return original;
    }

    /** Why the event was raised; null when it was not. */
    public Qa qa() {
        return qa;
    }

    /** A text for people that the original lacks; null when it has one. */
    public String text() {
        return text;
    }

    /** Why an event of this message was raised; null when it was not. */
    public static Qa qaOf(Message message) {
        return message instanceof JudgedMessage judged ? judged.qa : null;
    }

    @Override
    public void formatTo(StringBuilder buffer) {
        if (text != null) {
            buffer.append(text).append(' ');
        }
        if (original instanceof StringBuilderFormattable formattable) {
            formattable.formatTo(buffer);
        } else {
            buffer.append(original.getFormattedMessage());
        }
        if (qa != null) {
            buffer.append(' ');
            qa.appendTo(buffer);
        }
    }

    @Override
    public String getFormattedMessage() {
        if (qa == null && text == null) {
            return original.getFormattedMessage();
        }
        StringBuilder buffer = new StringBuilder(256);
        formatTo(buffer);
        return buffer.toString();
    }

    @Override
    @SuppressWarnings("deprecation") // Log4j still asks for it
    public String getFormat() {
        return original.getFormat();
    }

    @Override
    public Object[] getParameters() {
        return original.getParameters();
    }

    @Override
    public <S> void forEachParameter(ParameterConsumer<S> action, S state) {
        Object[] parameters = original.getParameters();
        for (int i = 0; parameters != null && i < parameters.length; i++) {
            action.accept(parameters[i], i, state);
        }
    }

    @Override
    public Throwable getThrowable() {
        return original.getThrowable();
    }

    @Override
    public String toString() {
        return getFormattedMessage();
    }
}
