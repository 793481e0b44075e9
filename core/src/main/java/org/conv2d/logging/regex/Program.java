/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.regex;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A pattern as Thompson's automaton: steps that consume a code point of a set, forks, and places that must hold. Immutable
 * once compiled. Code points that no step tells apart share a class.
 */
final class Program {
    private static final int MAX_STEPS = 5_000;
    private static final int ASCII = 128;

    static final byte CONSUME = 0;
    static final byte FORK = 1;
    static final byte PLACE = 2;
    static final byte MATCH = 3;

    private byte[] kinds = new byte[16];
    private CodePoints[] sets = new CodePoints[16];
    private Syntax.Assertion[] places = new Syntax.Assertion[16];
    private int[] next = new int[16];
    private int[] other = new int[16];
    private int size;

    final int start;

    /** Where classes begin: the first code point of each. */
    final int[] classStarts;

    /** The class of each ASCII char. */
    private final short[] asciiClasses = new short[ASCII];

    /** For each step that consumes, the classes it takes. */
    private final BitSet[] classSets;

    /** For each class, whether its code points are parts of words. */
    private final BitSet wordClasses;

    Program(Syntax syntax) {
        int match = add(MATCH, null, null, 0, 0);
        start = compile(syntax, match);
        classStarts = classStarts();
        classSets = new BitSet[size];
        for (int i = 0; i < size; i++) {
            if (kinds[i] == CONSUME) {
                classSets[i] = classesIn(sets[i]);
            }
        }
        wordClasses = classesIn(CodePoints.WORD);
        for (int i = 0; i < ASCII; i++) {
            asciiClasses[i] = (short) searchClass(i);
        }
    }

    int size() {
        return size;
    }

    byte kind(int step) {
        return kinds[step];
    }

    int next(int step) {
        return next[step];
    }

    /** The other way of a fork. */
    int other(int step) {
        return other[step];
    }

    Syntax.Assertion place(int step) {
        return places[step];
    }

    boolean consumes(int step, int codePointClass) {
        return classSets[step].get(codePointClass);
    }

    boolean isWord(int codePointClass) {
        return wordClasses.get(codePointClass);
    }

    int classOf(int codePoint) {
        return codePoint < ASCII ? asciiClasses[codePoint] : searchClass(codePoint);
    }

    private int searchClass(int codePoint) {
        int found = Arrays.binarySearch(classStarts, codePoint);
        return found >= 0 ? found : -found - 2;
    }

    /** Compiles so that it goes on at {@code then}, and returns where it begins. */
    private int compile(Syntax syntax, int then) {
        if (syntax instanceof Syntax.One one) {
            return add(CONSUME, one.set(), null, then, 0);
        }
        if (syntax instanceof Syntax.Place place) {
            return add(PLACE, null, place.assertion(), then, 0);
        }
        if (syntax instanceof Syntax.Sequence sequence) {
            int entry = then;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                entry = compile(sequence.parts().get(i), entry);
            }
            return entry;
        }
        if (syntax instanceof Syntax.Either either) {
            int entry = compile(either.branches().get(either.branches().size() - 1), then);
            for (int i = either.branches().size() - 2; i >= 0; i--) {
                entry = add(FORK, null, null, compile(either.branches().get(i), then), entry);
            }
            return entry;
        }
        return repeat((Syntax.Repeat) syntax, then);
    }

    private int repeat(Syntax.Repeat repeat, int then) {
        int entry = then;
        if (repeat.most() == Syntax.Repeat.UNBOUNDED) {
            int fork = add(FORK, null, null, 0, then);
            int body = compile(repeat.body(), fork); // first: it may move the arrays
            next[fork] = body;
            entry = fork;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                entry = add(FORK, null, null, compile(repeat.body(), entry), then);
            }
        }
        for (int i = 0; i < repeat.least(); i++) {
            entry = compile(repeat.body(), entry);
        }
        return entry;
    }

    private int add(byte kind, CodePoints set, Syntax.Assertion place, int to, int orTo) {
        if (size == MAX_STEPS) {
            throw new PatternException("the pattern is too large: repetitions within repetitions multiply", 0);
        }
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            sets = Arrays.copyOf(sets, size * 2);
            places = Arrays.copyOf(places, size * 2);
            next = Arrays.copyOf(next, size * 2);
            other = Arrays.copyOf(other, size * 2);
        }
        kinds[size] = kind;
        sets[size] = set;
        places[size] = place;
        next[size] = to;
        other[size] = orTo;
        return size++;
    }

    private int[] classStarts() {
        BitSet starts = new BitSet();
        starts.set(0);
        for (int i = 0; i < size; i++) {
            if (kinds[i] == CONSUME) {
                addStarts(starts, sets[i]);
            }
        }
        addStarts(starts, CodePoints.WORD);
        starts.clear(Character.MAX_CODE_POINT + 1);
        return starts.stream().toArray();
    }

    private static void addStarts(BitSet starts, CodePoints set) {
        int[] ranges = set.ranges();
        for (int i = 0; i < ranges.length; i += 2) {
            starts.set(ranges[i]);
            starts.set(ranges[i + 1] + 1);
        }
    }

    private BitSet classesIn(CodePoints set) {
        BitSet classes = new BitSet();
        int[] ranges = set.ranges();
        for (int i = 0; i < ranges.length; i += 2) {
            int first = searchClass(ranges[i]);
            int last = searchClass(ranges[i + 1]);
            classes.set(first, last + 1);
        }
        return classes;
    }
}
