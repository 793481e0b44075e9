/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.window.DeltaWindow;

/** {@code delta(x, 5m)}: the newest value less the oldest of the window. */
final class DeltaCall extends WindowCall {
    private final Node value;
    private final long windowMicros;

    DeltaCall(Node value, long windowMicros) {
        this.value = value;
        this.windowMicros = windowMicros;
    }

    @Override
    Type type() {
        return Type.NUMBER;
    }

    @Override
    Object newMemory() {
        return new DeltaWindow(windowMicros);
    }

    @Override
    long spanMicros() {
        return windowMicros;
    }

    @Override
    void observe(EventView event, Evaluation evaluation) {
        ((DeltaWindow) memory(evaluation)).add(evaluation.epochMicros(), value.number(event, evaluation));
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        double delta = ((DeltaWindow) memory(evaluation)).delta();
        return Double.isNaN(delta) ? NO_NUMBER : delta;
    }

    @Override
    double unitMicros() {
        return value.unitMicros();
    }

    @Override
    public String toString() {
        return "delta(" + value + ", " + windowMicros + "us)";
    }
}
