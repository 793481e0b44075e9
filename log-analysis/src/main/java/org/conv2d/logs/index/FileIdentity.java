/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What tells that a file is the one it was, unchanged: its place in the file system, its size, and the times of the last
 * change of its content and of anything about it. The last cannot be set back by a program, unlike the one before it.
 *
 * @param changedNanos {@link #UNKNOWN} where the file system does not keep it; then nothing tells for certain
 */
record FileIdentity(String key, long size, long modifiedNanos, long changedNanos) {
    static final long UNKNOWN = Long.MIN_VALUE;

    /** Two changes within this time may bear the same time stamp. */
    private static final long COARSEST_CLOCK_NANOS = TimeUnit.SECONDS.toNanos(2);

    static FileIdentity of(Path file) throws IOException {
        try {
            Map<String, Object> attributes = Files.readAttributes(file, "unix:dev,ino,size,lastModifiedTime,ctime");
            return new FileIdentity(
                    attributes.get("dev") + ":" + attributes.get("ino"),
                    (Long) attributes.get("size"),
                    nanos(attributes.get("lastModifiedTime")),
                    nanos(attributes.get("ctime")));
        } catch (UnsupportedOperationException | IllegalArgumentException otherSystem) {
            return new FileIdentity("", Files.size(file), nanos(Files.getLastModifiedTime(file)), UNKNOWN);
        }
    }

    /**
     * Whether a file that looks like {@code now} has for certain not been changed since it looked like this, which was at
     * {@code takenNanos}.
     */
    boolean isStill(FileIdentity now, long takenNanos) {
        // a record's own equals() is made up at run time, which takes longer than all else here
        boolean same = size == now.size && modifiedNanos == now.modifiedNanos;
        same &= changedNanos == now.changedNanos && key.equals(now.key);
        return changedNanos != UNKNOWN && same && changedNanos < takenNanos - COARSEST_CLOCK_NANOS;
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
