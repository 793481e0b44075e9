/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import org.conv2d.logs.scan.BlockWork;
import org.conv2d.logs.scan.ChunkReader;

/** Looks for lines in the blocks of inputs; {@link FoundPrinter} shows what it finds. Thread-safe. */
public final class Search implements BlockWork<FoundLines> {
    private final SearchOptions options;

    public Search(SearchOptions options) {
        this.options = options;
    }

    @Override
    public FoundLines newState() {
        return new FoundLines();
    }

    @Override
    public ChunkReader<FoundLines> newReader() {
        boolean wholesale = options.isWholesale() && !options.inverted() && !options.hasContext();
        return wholesale ? new LiteralReader(options) : new LineByLineReader(options);
    }
}
