/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import org.conv2d.logs.scan.BlockWork;
import org.conv2d.logs.scan.ChunkReader;

/** A {@link Search} that finds out the times of lines as well. Thread-safe. */
public final class TimedSearch implements BlockWork<TimedFound> {
    private final Search search;

    public TimedSearch(SearchOptions options) {
        search = new Search(options);
    }

    @Override
    public TimedFound newState() {
        return new TimedFound();
    }

    @Override
    public ChunkReader<TimedFound> newReader() {
        return new TimedReader(search.newReader());
    }
}
