/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.ArrayList;
import java.util.List;
import org.conv2d.logging.event.EventView;

/**
 * The functions with a memory that the expressions of one rule call; equal calls share one. Filled while the expressions are
 * parsed, immutable from then on.
 */
public final class Windows {
    private final List<WindowCall> calls = new ArrayList<>();

    /** The call itself, or an equal one that is there already. */
    WindowCall share(WindowCall call) {
        String text = call.toString();
        for (WindowCall known : calls) {
            if (known.toString().equals(text)) {
                return known;
            }
        }
        call.slot(calls.size());
        calls.add(call);
        return call;
    }

    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /** A memory in which nothing has happened yet. */
    public Object[] newMemory() {
        Object[] memory = new Object[calls.size()];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = calls.get(i).newMemory();
        }
        return memory;
    }

    /** Takes an event into the memory the evaluation uses; before any expression is asked. */
    public void observe(EventView event, Evaluation evaluation) {
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).observe(event, evaluation);
        }
    }

    /** How far back the longest looks. */
    public long spanMicros() {
        return calls.stream().mapToLong(WindowCall::spanMicros).max().orElse(0);
    }

    /** How many values were older than a window of a memory. */
    public long late(Object[] memory) {
        long late = 0;
        for (int i = 0; i < memory.length; i++) {
            late += calls.get(i).late(memory[i]);
        }
        return late;
    }

    /** How many values did not fit into a memory. */
    public long cut(Object[] memory) {
        long cut = 0;
        for (int i = 0; i < memory.length; i++) {
            cut += calls.get(i).cut(memory[i]);
        }
        return cut;
    }
}
