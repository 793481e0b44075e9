/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of all indexes takes no more than its bound. */
class IndexFolderTest {
    private static final int STATE = 1000;

    @TempDir
    Path directory;

    private final List<String> notes = new ArrayList<>();

    @Test
    void save_beyondTheBound_removesWhatWasWrittenLongestAgo() throws IOException {
        Path cache = directory.resolve("cache");
        IndexFolder folder = new IndexFolder(cache, notes::add, 3 * STATE + STATE / 2);
        List<Path> inOrder = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Path log = Files.createFile(directory.resolve(i + ".log"));
            FileIndex index = folder.open(log, "form");
            index.add(new IndexedBlock(0, 0, 0, 0, 0, 0, 0, new byte[STATE]));
            index.save(List.of());
            Path added = kept(cache).stream()
                    .filter(file -> !inOrder.contains(file))
                    .findFirst()
                    .orElseThrow();
            Files.setLastModifiedTime(added, FileTime.fromMillis(1_000_000L + i));
            inOrder.add(added);
        }
        assertEquals(inOrder.subList(3, 6).stream().sorted().toList(), kept(cache));
        assertEquals(List.of(), notes);
    }

    private static List<Path> kept(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }
}
