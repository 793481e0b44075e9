/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.window.QuantileWindow;

/** {@code p95(x, 5m)}: unknown while there are fewer values than asked for. */
final class QuantileCall extends WindowCall {
    private final int percent;
    private final Node value;
    private final long windowMicros;
    private final long least;

    QuantileCall(int percent, Node value, long windowMicros, long least) {
        this.percent = percent;
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
        return new QuantileWindow(percent / 100.0, windowMicros);
    }

    @Override
    long spanMicros() {
        return windowMicros;
    }

    @Override
    void observe(EventView event, Evaluation evaluation) {
        QuantileWindow window = (QuantileWindow) memory(evaluation);
        window.add(evaluation.epochMicros(), value.number(event, evaluation));
        if (window.cut() > 0) {
            evaluation.cut();
        }
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        QuantileWindow window = (QuantileWindow) memory(evaluation);
        return window.count() < least ? NO_NUMBER : window.quantile();
    }

    @Override
    long cut(Object memory) {
        return ((QuantileWindow) memory).cut();
    }

    @Override
    double unitMicros() {
        return value.unitMicros();
    }

    @Override
    public String toString() {
        return "p" + percent + '(' + value + ", " + windowMicros + "us, " + least + ')';
    }
}
