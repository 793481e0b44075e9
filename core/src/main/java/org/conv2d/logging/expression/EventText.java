/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.Locale;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Fields;

/** A text that stands around the fields: {@code event}, {@code logger}, {@code message}, {@code exception}. */
final class EventText extends Node {

    enum Part {
        EVENT,
        LOGGER,
        MESSAGE,
        EXCEPTION
    }

    private static final String EXCEPTION_TYPE = "exception.type";

    private final Part part;

    EventText(Part part) {
        this.part = part;
    }

    @Override
    Type type() {
        return Type.TEXT;
    }

    @Override
    CharSequence text(EventView event, Evaluation evaluation) {
        return switch (part) {
            case EVENT -> event.event();
            case LOGGER -> event.logger();
            case MESSAGE -> event.message();
            case EXCEPTION -> exception(event);
        };
    }

    /** The class of the exception; a line that was read back has its name as a field. */
    private static CharSequence exception(EventView event) {
        Throwable thrown = event.thrown();
        if (thrown != null) {
            return thrown.getClass().getName();
        }
        int index = event.indexOf(EXCEPTION_TYPE);
        return index == Fields.NONE ? null : event.textValue(index);
    }

    @Override
    public String toString() {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
