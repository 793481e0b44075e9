/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The deterministic automaton of a program, built as texts ask for it. Thread-safe: states are immutable but for their
 * ways, which are written once and read without a lock; a new state is built under one. There are at most {@value
 * #MAX_STATES} states: then it begins anew, so that a pattern with exponentially many costs time in proportion to text
 * and pattern, and no memory.
 */
final class Automaton {
    static final int MAX_STATES = 400;

    /** A match has been seen. */
    static final State MATCHED = new State(new int[0], false, false, 0);

    /**
     * Where a text can be. The steps are those reached by the last code point, before places and forks: whether a place
     * holds depends on what comes next.
     */
    static final class State {
        private final int[] steps;
        private final boolean atStart;
        private final boolean wordBefore;
        private final State[] ways;
        private byte atEnd;

        State(int[] steps, boolean atStart, boolean wordBefore, int classes) {
            this.steps = steps;
            this.atStart = atStart;
            this.wordBefore = wordBefore;
            this.ways = new State[classes];
        }

        State way(int codePointClass) {
            return ways[codePointClass];
        }
    }

    private record Key(int hash, State state) {
        static Key of(State state) {
            int hash = Arrays.hashCode(state.steps) * 4 + (state.atStart ? 2 : 0) + (state.wordBefore ? 1 : 0);
            return new Key(hash, state);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Key other
                    && Arrays.equals(state.steps, other.state.steps)
                    && state.atStart == other.state.atStart
                    && state.wordBefore == other.state.wordBefore;
        }
    }

    private final Program program;
    private final State start;
    private final Map<Key, State> states = new HashMap<>();
    private final int[] stack;
    private final boolean[] visited;
    private final int[] reached;
    private final boolean[] taken;
    private long built;

    Automaton(Program program) {
        this.program = program;
        this.stack = new int[program.size() * 2 + 2];
        this.visited = new boolean[program.size()];
        this.reached = new int[program.size()];
        this.taken = new boolean[program.size()];
        this.start = new State(new int[] {program.start}, true, false, program.classStarts.length);
    }

    State start() {
        return start;
    }

    /** How many ways have been computed so far; each costs time in proportion to the pattern. */
    synchronized long built() {
        return built;
    }

    /** Where a code point of a class leads. */
    synchronized State build(State from, int codePointClass) {
        built++;
        boolean word = program.isWord(codePointClass);
        int size = close(from, false, word);
        State to = MATCHED;
        if (size >= 0) {
            to = state(step(size, codePointClass), word);
        }
        from.ways[codePointClass] = to;
        return to;
    }

    /** Whether the text may end here. */
    boolean matchesAtEnd(State state) {
        if (state == MATCHED) {
            return true;
        }
        byte known = state.atEnd;
        return known != 0 ? known > 0 : buildEnd(state);
    }

    private synchronized boolean buildEnd(State state) {
        boolean matches = close(state, true, false) < 0;
        state.atEnd = (byte) (matches ? 1 : -1);
        return matches;
    }

    /** Follows forks and places from a state's steps; how many consuming steps are {@link #reached}, -1 for a match. */
    private int close(State from, boolean atEnd, boolean wordAfter) {
        Arrays.fill(visited, false);
        int depth = 0;
        int size = 0;
        for (int step : from.steps) {
            stack[depth++] = step;
        }
        while (depth > 0) {
            int step = stack[--depth];
            if (visited[step]) {
                continue;
            }
            visited[step] = true;
            switch (program.kind(step)) {
                case Program.MATCH -> {
                    return -1;
                }
                case Program.CONSUME -> reached[size++] = step;
                case Program.FORK -> {
                    stack[depth++] = program.next(step);
                    stack[depth++] = program.other(step);
                }
                default -> {
                    if (program.place(step).holds(from.atStart, atEnd, from.wordBefore, wordAfter)) {
                        stack[depth++] = program.next(step);
                    }
                }
            }
        }
        return size;
    }

    /** The steps after a code point, the start of the pattern among them: a match may begin anywhere. */
    private int[] step(int size, int codePointClass) {
        Arrays.fill(taken, false);
        taken[program.start] = true;
        int count = 1;
        for (int i = 0; i < size; i++) {
            int step = reached[i];
            if (program.consumes(step, codePointClass) && !taken[program.next(step)]) {
                taken[program.next(step)] = true;
                count++;
            }
        }
        int[] steps = new int[count];
        for (int step = 0, i = 0; i < count; step++) {
            if (taken[step]) {
                steps[i++] = step;
            }
        }
        return steps;
    }

    private State state(int[] steps, boolean wordBefore) {
        State fresh = new State(steps, false, wordBefore, program.classStarts.length);
        Key key = Key.of(fresh);
        State known = states.get(key);
        if (known != null) {
            return known;
        }
        if (states.size() >= MAX_STATES) {
            states.clear();
            Arrays.fill(start.ways, null);
        }
        states.put(key, fresh);
        return fresh;
    }
}
