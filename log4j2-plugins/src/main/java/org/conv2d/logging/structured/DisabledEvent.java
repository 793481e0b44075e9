/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.logging.log4j.Marker;

/** The event below the level: takes everything and does nothing. Stateless. */
final class DisabledEvent extends StructuredEvent {

    static final DisabledEvent INSTANCE = new DisabledEvent();

    private DisabledEvent() {}

    @Override
    public StructuredEvent event(String type) {
        return this;
    }

    @Override
    public StructuredEvent with(String name, boolean value) {
        return this;
    }

    @Override
    public StructuredEvent with(String name, char value) {
        return this;
    }

    @Override
    public StructuredEvent with(String name, int value) {
        return this;
    }

    @Override
    public StructuredEvent with(String name, long value) {
        return this;
    }

    @Override
    public StructuredEvent with(String name, float value) {
        return this;
    }

    @Override
    public StructuredEvent with(String name, double value) {
        return this;
    }

    @Override
    public StructuredEvent with(String name, Object value) {
        return this;
    }

    @Override
    public StructuredEvent with(String name, Supplier<?> value) {
        return this;
    }

    @Override
    public StructuredEvent withAll(Map<String, ?> fields) {
        return this;
    }

    @Override
    public StructuredEvent marker(Marker marker) {
        return this;
    }

    @Override
    public StructuredEvent thrown(Throwable exception) {
        return this;
    }

    @Override
    public boolean isEnabled() {
        return false;
    }

    @Override
    public void log() {
        // below the level
    }
}
