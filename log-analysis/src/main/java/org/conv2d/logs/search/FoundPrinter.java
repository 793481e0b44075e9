/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.conv2d.logs.scan.BlockSink;

/**
 * Shows what a {@link Search} finds, block by block: matches, and the lines around them once each, whichever block they are
 * in. Counts meanwhile. For one thread at a time.
 */
public final class FoundPrinter implements BlockSink<FoundLines> {
    private final SearchOptions options;
    private final FoundOutput out;
    private final long[] matches;
    private final Deque<Place> before = new ArrayDeque<>();
    private long tooLong;
    private int file = -1;
    private long firstNumber;
    private long lastMatch;
    private long lastShown;
    private boolean anyShown;

    /** A line of a block that is not shown unless a match follows soon. */
    private record Place(FoundLines block, int index, long number) {}

    /** @param inputs how many are read together */
    public FoundPrinter(SearchOptions options, FoundOutput out, int inputs) {
        this.options = options;
        this.out = out;
        this.matches = new long[inputs];
    }

    /** How many lines of an input are matches. */
    public long matches(int input) {
        return matches[input];
    }

    /** How many lines were not searched, being too long to be held. */
    public long tooLong() {
        return tooLong;
    }

    @Override
    public void accept(FoundLines block) throws IOException {
        if (block.file() != file) {
            begin(block.file());
        }
        matches[file] += block.matches();
        tooLong += block.tooLong();
        if (!options.onlyCount()) {
            show(block);
            firstNumber += block.linesRead();
        }
    }

    private void begin(int input) {
        file = input;
        before.clear();
        firstNumber = 1;
        lastMatch = Long.MIN_VALUE / 2;
        lastShown = Long.MIN_VALUE / 2;
    }

    private void show(FoundLines block) throws IOException {
        if (!options.hasContext() && out.isPlain()) {
            out.lines(block);
            return;
        }
        block.keepHeld();
        for (int i = 0; i < block.kept(); i++) {
            long number = firstNumber + block.number(i);
            if (block.isMatch(i)) {
                showBefore(number);
                lastMatch = number;
                show(block, i, number);
            } else if (number - lastMatch <= options.after()) {
                show(block, i, number);
            } else if (options.before() > 0) {
                if (before.size() == options.before()) {
                    before.removeFirst();
                }
                before.addLast(new Place(block, i, number));
            }
        }
        out.flush();
    }

    private void showBefore(long number) throws IOException {
        for (Place place : before) {
            if (number - place.number <= options.before()) {
                show(place.block, place.index, place.number);
            }
        }
        before.clear();
    }

    private void show(FoundLines block, int index, long number) throws IOException {
        if (options.hasContext() && anyShown && number != lastShown + 1) {
            out.gap();
        }
        anyShown = true;
        lastShown = number;
        out.line(block, index, number);
    }
}
