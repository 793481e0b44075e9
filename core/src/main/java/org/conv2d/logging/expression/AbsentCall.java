/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/** {@code absent(5m)}: that no event came for so long. No event can tell: the engine asks the time. */
final class AbsentCall extends Node {
    private final long windowMicros;

    AbsentCall(long windowMicros) {
        this.windowMicros = windowMicros;
    }

    long windowMicros() {
        return windowMicros;
    }

    @Override
    Type type() {
        return Type.CONDITION;
    }

    @Override
    int test(EventView event, Evaluation evaluation) {
        return FALSE;
    }

    @Override
    public String toString() {
        return "absent(" + windowMicros + "us)";
    }
}
