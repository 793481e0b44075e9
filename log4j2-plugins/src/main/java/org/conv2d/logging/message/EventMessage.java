/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import org.apache.logging.log4j.core.impl.MementoMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterConsumer;
import org.apache.logging.log4j.message.ReusableObjectMessage;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.event.EventText;
import org.conv2d.logging.event.Fields;

/**
 * An event with a type and typed fields, for any Log4j2 logger:
 *
 * <pre>{@code
 * logger.info(EventMessage.of("fsq_encoding").with("batch_size", 32).with("perplexity", 125.6));
 * }</pre>
 *
 * <p>Messages are pooled a thread: build one and log it on the same thread, once. Log4j gives it back to its pool when
 * the logging call returns; one that is below the level, or never logged, is left to the garbage collector: a few hundred
 * bytes, which {@code StructuredLogger} spares. Nothing is allocated for a message that is logged. Values given by reference are read before the logging call returns, in every mode.
 *
 * <p>Other layouts see {@code message event_type {"batch_size":32,"perplexity":125.6}}.
 */
public final class EventMessage extends ReusableObjectMessage {

    /*
     * Why it extends ReusableObjectMessage: when a logging call is over, Log4j clears the messages that implement its
     * Clearable, and that interface is not public. Nothing else is inherited.
     */

    static final int MIN_PARAMETERS = 2;

    private static final long serialVersionUID = 1L;

    private final transient EventFields fields = new EventFields();

    /** Made when it is first needed: a message below the level never does, and this is most of its size. */
    private transient EventText writer;

    private transient Object cuts;
    private transient Integer messageLength = Lengths.of(0);
    private transient boolean taken;

    EventMessage() {}

    /** A message of this type, without fields yet. A null type makes a plain message with fields. */
    public static EventMessage of(String eventType) {
        EventMessage message = MessagePool.take();
        message.fields.event(eventType);
        return message;
    }

    /** A message of this type with a text for people. */
    public static EventMessage of(String eventType, CharSequence text) {
        EventMessage message = of(eventType);
        message.fields.message(text);
        return message;
    }

    public EventMessage text(CharSequence text) {
        fields.message(text);
        return this;
    }

    public EventMessage with(String name, boolean value) {
        fields.add(name, value);
        return this;
    }

    public EventMessage with(String name, int value) {
        fields.add(name, (long) value);
        return this;
    }

    public EventMessage with(String name, long value) {
        fields.add(name, value);
        return this;
    }

    public EventMessage with(String name, float value) {
        fields.add(name, value);
        return this;
    }

    public EventMessage with(String name, double value) {
        fields.add(name, value);
        return this;
    }

    /** A value of any kind: text, enum, number, array, collection, map; anything else is logged by its {@code toString}. */
    public EventMessage with(String name, Object value) {
        fields.add(name, value);
        return this;
    }

    /** The typed fields, for filters on the thread that logs. */
    public Fields fields() {
        return fields;
    }

    /** The fields with write access, for the layout. */
    public EventFields eventFields() {
        return fields;
    }

    boolean isFree() {
        return !taken;
    }

    void take() {
        taken = true;
    }

    /** Called by Log4j when the logging call is over. */
    @Override
    public void clear() {
        fields.clear();
        cuts = null;
        taken = false;
    }

    @Override
    public void formatTo(StringBuilder buffer) {
        if (writer == null) {
            writer = new EventText();
        }
        writer.append(fields, buffer);
        messageLength = Lengths.of(writer.messageLength());
        cuts = writer.cuts();
    }

    @Override
    public String getFormattedMessage() {
        StringBuilder text = new StringBuilder(256);
        formatTo(text);
        return text.toString();
    }

    @Override
    @SuppressWarnings("deprecation") // Log4j still asks for it
    public String getFormat() {
        return fields.event();
    }

    /** The type, the length of the message in the text, and what was cut: what {@link MessageParameters} reads. */
    @Override
    public Object[] getParameters() {
        return swapParameters(new Object[getParameterCount()]);
    }

    @Override
    public Object[] swapParameters(Object[] replacement) {
        Object[] target = replacement.length >= getParameterCount() ? replacement : new Object[10];
        target[0] = EventType.of(fields.event());
        target[1] = messageLength;
        if (cuts != null) {
            target[2] = cuts;
        }
        CarriedFields.put(target, fields);
        return target;
    }

    @Override
    public short getParameterCount() {
        return (short) (cuts == null ? MIN_PARAMETERS : MIN_PARAMETERS + 1);
    }

    @Override
    public <S> void forEachParameter(ParameterConsumer<S> action, S state) {
        Object[] parameters = getParameters();
        for (int i = 0; i < parameters.length; i++) {
            action.accept(parameters[i], i, state);
        }
    }

    /** The typed fields, as the object that is logged. */
    @Override
    public Object getParameter() {
        return fields;
    }

    @Override
    public Throwable getThrowable() {
        return null;
    }

    @Override
    public String toString() {
        return getFormattedMessage();
    }

    @Override
    public Message memento() {
        return new MementoMessage(getFormattedMessage(), getFormat(), getParameters());
    }
}
