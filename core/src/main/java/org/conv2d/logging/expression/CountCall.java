/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.Locale;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.window.CountWindow;

/**
 * {@code count(5m)}, {@code count(condition, 5m)}, {@code rate(…)} a second, {@code ratio(condition, 5m)} of the events the condition
 * is known for.
 */
final class CountCall extends WindowCall {

    enum Kind {
        COUNT,
        RATE,
        RATIO
    }

    private final Kind kind;
    private final Node condition;
    private final long windowMicros;
    private final long least;

    CountCall(Kind kind, Node condition, long windowMicros, long least) {
        this.kind = kind;
        this.condition = condition;
        this.windowMicros = windowMicros;
        this.least = least;
    }

    @Override
    Type type() {
        return Type.NUMBER;
    }

    @Override
    Object newMemory() {
        return new CountWindow(windowMicros);
    }

    @Override
    long spanMicros() {
        return windowMicros;
    }

    @Override
    void observe(EventView event, Evaluation evaluation) {
        CountWindow window = (CountWindow) memory(evaluation);
        int held = condition.test(event, evaluation);
        if (held == UNKNOWN) {
            window.pass(evaluation.epochMicros());
        } else {
            window.add(evaluation.epochMicros(), held == TRUE);
        }
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        CountWindow window = (CountWindow) memory(evaluation);
        if (window.all() < least) {
            return NO_NUMBER;
        }
        return switch (kind) {
            case COUNT -> window.held();
            case RATE -> window.rate();
            case RATIO -> window.all() == 0 ? NO_NUMBER : window.ratio();
        };
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + '(' + condition + ", " + windowMicros + "us, " + least + ')';
    }
}
