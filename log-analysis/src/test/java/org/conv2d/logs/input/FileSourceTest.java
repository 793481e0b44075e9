/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSourceTest {
    @TempDir
    Path directory;

    @Test
    void open_fileThatGrows_givesWhatItHeldWhenOpened() throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "{\"a\":1}\n".repeat(10));
        try (InputStream in = new FileSource(log).open()) {
            byte[] start = in.readNBytes(20);
            Files.writeString(log, "{\"b\":2}\n".repeat(100_000), StandardOpenOption.APPEND);
            byte[] rest = in.readAllBytes();
            assertEquals(80, start.length + rest.length);
        }
    }

    @Test
    void open_fileThatShrinks_endsWhereTheFileEnds() throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "{\"a\":1}\n".repeat(10));
        try (InputStream in = new FileSource(log).open()) {
            Files.writeString(log, "{\"a\":1}\n");
            assertEquals(8, in.readAllBytes().length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void open_otherEncoding_failsWithItsName(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        for (String mark : new String[] {"", "\uFEFF"}) {
            Path log = Files.write(directory.resolve("a.log"), (mark + "{\"a\":1}\n").getBytes(charset));
            String message = assertThrows(InputException.class, () -> new FileSource(log).open())
                    .getMessage();
            assertTrue(message.contains("is " + encoding + " text") && message.contains("iconv"), message);
        }
    }

    @Test
    void open_utf8WithOrWithoutMark_isRead() throws IOException {
        for (String text : new String[] {"", "x", "\uFEFF{}\n", "{}", "é\n", "\0\0\0\0"}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Path log = Files.write(directory.resolve("a.log"), bytes);
            try (InputStream in = new FileSource(log).open()) {
                assertArrayEquals(bytes, in.readAllBytes());
            }
        }
    }
}
