/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import java.io.IOException;

/** Where the lines that a search shows go to, and what they look like there. For one thread at a time. */
public interface FoundOutput {
    /** Whether lines are shown as they are, with nothing beside them, so that {@link #lines} serves. */
    boolean isPlain();

    /** Shows all lines that are kept, as they are. */
    void lines(FoundLines found) throws IOException;

    /** Shows one line. */
    void line(FoundLines found, int index, long number) throws IOException;

    /** Shows that lines have been left out. */
    void gap() throws IOException;

    /** Has everything shown so far written. */
    void flush() throws IOException;
}
