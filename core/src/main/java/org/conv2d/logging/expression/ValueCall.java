/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.Locale;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.window.ValueWindow;

/** {@code mean(x, 5m)}, {@code sum}, {@code min}, {@code max}: unknown while there are fewer values than asked for. */
final class ValueCall extends WindowCall {

    enum Kind {
        MEAN,
        SUM,
        MIN,
        MAX
    }

    private final Kind kind;
    private final Node value;
    private final long windowMicros;
    private final long least;

    ValueCall(Kind kind, Node value, long windowMicros, long least) {
        this.kind = kind;
        this.value = value;
        this.windowMicros = windowMicros;
        this.least = least;
    }

    @Override
    Type type() {
        return Type.NUMBER;
    }

    @Override
    Object newMemory() {
        return new ValueWindow(windowMicros);
    }

    @Override
    long spanMicros() {
        return windowMicros;
    }

    @Override
    void observe(EventView event, Evaluation evaluation) {
        ((ValueWindow) memory(evaluation)).add(evaluation.epochMicros(), value.number(event, evaluation));
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        ValueWindow window = (ValueWindow) memory(evaluation);
        if (window.count() < least) {
            return NO_NUMBER;
        }
        return switch (kind) {
            case MEAN -> window.mean();
            case SUM -> window.sum();
            case MIN -> window.min();
            case MAX -> window.max();
        };
    }

    @Override
    double unitMicros() {
        return value.unitMicros();
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + '(' + value + ", " + windowMicros + "us, " + least + ')';
    }
}
