/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Set;

/** An event made by hand. */
public final class GivenEvent implements EventView {
    private final EventFields fields = new EventFields();
    private Severity severity = Severity.INFO;
    private String logger = "conv2d.pipeline";
    private String message;
    private Set<String> markers = Set.of();
    private Throwable thrown;
    private long epochMicros = 1_700_000_000_000_000L;

    public static GivenEvent of(String type) {
        GivenEvent event = new GivenEvent();
        event.fields.event(type);
        return event;
    }

    public GivenEvent with(String name, double value) {
        fields.add(name, value);
        return this;
    }

    public GivenEvent with(String name, long value) {
        fields.add(name, value);
        return this;
    }

    public GivenEvent with(String name, Object value) {
        fields.add(name, value);
        return this;
    }

    public GivenEvent at(Severity newSeverity) {
        severity = newSeverity;
        return this;
    }

    public GivenEvent by(String newLogger) {
        logger = newLogger;
        return this;
    }

    public GivenEvent saying(String text) {
        message = text;
        return this;
    }

    public GivenEvent marked(String... names) {
        markers = Set.of(names);
        return this;
    }

    public GivenEvent throwing(Throwable exception) {
        thrown = exception;
        return this;
    }

    /** Seconds after the beginning. */
    public GivenEvent after(double seconds) {
        epochMicros = 1_700_000_000_000_000L + Math.round(seconds * 1e6);
        return this;
    }

    public GivenEvent atMicros(long micros) {
        epochMicros = micros;
        return this;
    }

    public long epochMicros() {
        return epochMicros;
    }

    @Override
    public int ownFields() {
        return fields.size();
    }

    @Override
    public CharSequence message() {
        return message;
    }

    @Override
    public String logger() {
        return logger;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public boolean hasMarker(String name) {
        return markers.contains(name);
    }

    @Override
    public Throwable thrown() {
        return thrown;
    }

    @Override
    public long epochSecond() {
        return Math.floorDiv(epochMicros, 1_000_000);
    }

    @Override
    public int nanoOfSecond() {
        return Math.floorMod(epochMicros, 1_000_000) * 1000;
    }

    @Override
    public String event() {
        return fields.event();
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public String name(int index) {
        return fields.name(index);
    }

    @Override
    public int indexOf(String name) {
        return fields.indexOf(name);
    }

    @Override
    public FieldKind kind(int index) {
        return fields.kind(index);
    }

    @Override
    public boolean booleanValue(int index) {
        return fields.booleanValue(index);
    }

    @Override
    public long longValue(int index) {
        return fields.longValue(index);
    }

    @Override
    public double doubleValue(int index) {
        return fields.doubleValue(index);
    }

    @Override
    public CharSequence textValue(int index) {
        return fields.textValue(index);
    }
}
