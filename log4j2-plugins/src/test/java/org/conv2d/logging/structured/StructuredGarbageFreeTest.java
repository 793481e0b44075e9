/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.conv2d.logging.message.ProbeJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not one byte is allocated for an event of a structured logger, logged or not, with context or without. */
final class StructuredGarbageFreeTest {

    private static String probe(Path directory, String... options) throws IOException {
        return ProbeJvm.out(StructuredAllocationProbe.class, directory, options);
    }

    @Test
    void events_loggedInSyncMode_allocateNothing(@TempDir Path directory) throws IOException {
        String out = probe(directory);
        assertTrue(out.startsWith("disabled 0\nthree 0\neight 0\nbound 0\n"), out);
    }

    @Test
    void events_loggedAllAsync_allocateNothingOnEitherThread(@TempDir Path directory) throws IOException {
        String out = probe(
                directory,
                "-Dlog4j2.contextSelector=org.apache.logging.log4j.core.async.AsyncLoggerContextSelector",
                "-Dlog4j2.asyncLoggerWaitStrategy=Yield");
        assertTrue(out.startsWith("disabled 0\nthree 0\neight 0\nbound 0\n"), out);
    }
}
