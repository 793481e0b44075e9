/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.util.concurrent.atomic.LongAdder;

/** How far a scan has come, for whoever wants to show it meanwhile. Thread-safe. */
public final class ScanProgress {
    private final LongAdder bytes = new LongAdder();
    private volatile String input = "";

    /** Bytes of (uncompressed) text that have been read, of all inputs. */
    public long bytes() {
        return bytes.sum();
    }

    /** The input that was begun last, or an empty text. */
    public String input() {
        return input;
    }

    void add(long count) {
        bytes.add(count);
    }

    void begin(String name) {
        input = name;
    }
}
