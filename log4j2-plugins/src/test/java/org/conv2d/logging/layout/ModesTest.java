/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.conv2d.logging.jvm.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same events give the same lines, whichever way Log4j takes them and whether it reuses its objects or not. */
final class ModesTest {

    private static void assertSame(byte[] expected, byte[] written, String mode) {
        String[] expectedLines = linesWithoutTimes(expected);
        String[] lines = linesWithoutTimes(written);
        for (int i = 0; i < Math.min(lines.length, expectedLines.length); i++) {
            assertEquals(expectedLines[i], lines[i], mode + ", line " + (i + 1));
        }
        assertEquals(expectedLines.length, lines.length, mode);
    }

    private static String[] linesWithoutTimes(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8)
                .replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"\"")
                .split("\n", -1);
    }

    @Test
    void lines_ofTheSameEventsInEachMode_areEqual(@TempDir Path directory) throws IOException {
        long seed = Long.getLong("conv2d.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("lines_ofTheSameEventsInEachMode: -Dconv2d.seed=" + seed);
        ForkedJvm.of(EventScript.class)
                .option("-Dlog4j2.enable.threadlocals=false")
                .run(directory.toString(), Long.toString(seed))
                .ok();
        byte[] sync = EventScript.run(Mode.SYNC, seed);
        assertEquals(1_500, JsonLines.all(sync).size());
        for (Mode mode : Mode.values()) {
            assertSame(sync, EventScript.run(mode, seed), mode.name());
            byte[] withoutThreadLocals = Files.readAllBytes(directory.resolve(mode.name()));
            assertSame(sync, withoutThreadLocals, mode + " without thread locals");
        }
    }
}
