/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import org.conv2d.logs.input.LineEnds;
import org.conv2d.logs.input.LiteralSearch;
import org.conv2d.logs.scan.Chunk;
import org.conv2d.logs.scan.ChunkReader;

/** Finds the lines with a literal by going from one occurrence to the next, whatever lines are between. For one worker. */
final class LiteralReader implements ChunkReader<FoundLines> {
    private final LiteralSearch search;
    private final boolean onlyCount;
    private final boolean numbered;

    LiteralReader(SearchOptions options) {
        search = options.pattern().literalSearch();
        onlyCount = options.onlyCount();
        numbered = options.numbered() && !onlyCount;
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
        int counted = at;
        while (at < chunk.to()) {
            int hit = search.find(bytes, at, chunk.to());
            if (hit < 0) {
                break;
            }
            int start = LineEnds.last(bytes, at, hit) + 1;
            start = start == 0 ? at : start;
            int lineEnd = LineEnds.first(bytes, hit, chunk.to());
            int end = lineEnd < 0 ? chunk.to() : lineEnd;
            found.countMatch();
            if (numbered) {
                found.countLines(LineEnds.count(bytes, counted, start));
                counted = start;
            }
            if (!onlyCount) {
                found.keep(bytes, start, end, chunk.offset() + (start - chunk.from()), true);
            }
            at = end + 1;
        }
        if (numbered) {
            found.countLines(LineEnds.count(bytes, counted, chunk.to()));
        }
    }
}
