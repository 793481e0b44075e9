/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.quality;

import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Severity;

/** An event of eight fields whose time can be set. For one thread. */
final class JudgedEvent implements EventView {
    private final EventFields fields = new EventFields();
    private long epochMillis;

    JudgedEvent(String type, int row) {
        fields.event(type);
        fields.add("stage", (Object) (row % 2 == 0 ? "fsq" : "gmm"));
        fields.add("batch_size", 32L);
        fields.add("perplexity", 100 + row * 0.7);
        fields.add("code_usage_percent", 60 + row * 0.3);
        fields.add("codebook_utilization", (Object) "good");
        fields.add("encoding_duration_ms", 20 + row * 37 % 64 * 0.25);
        fields.add("codes_per_second", 1391.3);
        fields.add("loss", 0.123);
    }

    JudgedEvent at(long millis) {
        epochMillis = millis;
        return this;
    }

    @Override
    public int ownFields() {
        return fields.size();
    }

    @Override
    public CharSequence message() {
        return null;
    }

    @Override
    public String logger() {
        return "conv2d.pipeline";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public boolean hasMarker(String name) {
        return false;
    }

    @Override
    public Throwable thrown() {
        return null;
    }

    @Override
    public long epochSecond() {
        return epochMillis / 1000;
    }

    @Override
    public int nanoOfSecond() {
        return (int) (epochMillis % 1000) * 1_000_000;
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
    public int indexOf(String name, int likely) {
        return fields.indexOf(name, likely);
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
