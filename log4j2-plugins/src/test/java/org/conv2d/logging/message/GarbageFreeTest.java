/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not one byte is allocated for an event message, on the thread that logs or the one that writes. */
final class GarbageFreeTest {

    private static String probe(Path directory, String... options) throws IOException {
        return ProbeJvm.out(AllocationProbe.class, directory, options);
    }

    @Test
    void event_loggedInSyncMode_allocatesNothing(@TempDir Path directory) throws IOException {
        String out = probe(directory);
        assertTrue(out.contains("caller 0, writer 0\none thread"), out);
    }

    @Test
    void event_loggedAllAsync_allocatesNothingOnEitherThread(@TempDir Path directory) throws IOException {
        String out = probe(
                directory,
                "-Dlog4j2.contextSelector=org.apache.logging.log4j.core.async.AsyncLoggerContextSelector",
                // the standard one parks the writer when the ring is empty, and the JDK allocates a node for that
                "-Dlog4j2.asyncLoggerWaitStrategy=Yield");
        assertTrue(out.contains("caller 0, writer 0\ntwo threads"), out);
    }
}
