/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import org.conv2d.logs.input.Line;
import org.conv2d.logs.input.LineEnds;
import org.conv2d.logs.input.LiteralSearch;
import org.conv2d.logs.scan.Chunk;
import org.conv2d.logs.scan.ChunkReader;

/**
 * Looks at every line. Of a block it keeps the matches, the lines around them, and its first and last lines, which may be
 * around a match of the block before it or behind it. For one worker.
 */
final class LineByLineReader implements ChunkReader<FoundLines> {
    private final SearchOptions options;
    private final LineTest test;
    private final Line line = new Line();

    LineByLineReader(SearchOptions options) {
        this.options = options;
        LiteralSearch literal = options.field() == null ? options.pattern().literalSearch() : null;
        if (options.field() == null && options.pattern().isEverywhere()) {
            test = (bytes, from, to) -> true;
        } else if (literal != null) {
            test = (bytes, from, to) -> literal.find(bytes, from, to) >= 0;
        } else {
            test = options.test();
        }
    }

    @Override
    public void read(Chunk chunk, FoundLines found) {
        found.file(chunk.file());
        if (chunk.isTooLong()) {
            found.countTooLong();
            found.countLines(1);
            return;
        }
        byte[] bytes = chunk.bytes();
        int at = chunk.from();
        while (at < chunk.to()) {
            int lineEnd = LineEnds.first(bytes, at, chunk.to());
            int end = lineEnd < 0 ? chunk.to() : lineEnd;
            line.show(bytes, at, end, chunk.file(), chunk.offset() + (at - chunk.from()), lineEnd >= 0);
            boolean match = test.holds(bytes, line.start(), line.start() + line.length()) != options.inverted();
            if (match) {
                found.countMatch();
            }
            if (!options.onlyCount()) {
                keep(bytes, at, end, match, found);
            }
            found.countLines(1);
            at = end + 1;
        }
    }

    private void keep(byte[] bytes, int from, int to, boolean match, FoundLines found) {
        long number = found.linesRead();
        if (match || number < options.after() || number - found.lastMatch() <= options.after()) {
            found.keep(bytes, from, to, line.offset(), match);
        } else if (options.before() > 0) {
            found.hold(bytes, from, to, line.offset(), options.before());
        }
    }
}
