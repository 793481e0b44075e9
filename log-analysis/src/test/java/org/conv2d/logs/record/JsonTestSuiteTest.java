/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.conv2d.logs.SharedData;
import org.junit.jupiter.api.Test;

/** {@link RecordReader} against JSONTestSuite, whose file names say which texts a parser must accept. */
class JsonTestSuiteTest {
    /** What Python writes where JSON has nothing; accepted on purpose. */
    private static final Set<String> LIBERTIES = Set.of(
            "n_number_NaN.json",
            "n_number_infinity.json",
            "n_number_minus_infinity.json",
            "n_number_+Inf.json",
            "n_number_Inf.json",
            "n_number_-NaN.json",
            "n_number_+NaN.json");

    @Test
    void read_wholeFile_acceptsValidObjectsAndNothingElse() throws IOException {
        int accepted = 0;
        for (Path file : files()) {
            byte[] text = onOneLine(Files.readAllBytes(file));
            if (text.length == 1) {
                continue;
            }
            Rejection rejection = Records.rejection(text);
            String name = file.getFileName().toString();
            boolean object = new String(text, StandardCharsets.UTF_8).startsWith("{");
            if (name.startsWith("y_") && object) {
                assertNull(rejection, name);
                accepted++;
            } else if (name.startsWith("y_")) {
                assertEquals(Rejection.NOT_AN_OBJECT, rejection, name);
            } else if (name.startsWith("n_")) {
                assertNotNull(rejection, name);
            }
        }
        assertTrue(accepted > 10, "valid objects: " + accepted);
    }

    @Test
    void read_fileAsAFieldsValue_acceptsValidValuesAndNothingElse() throws IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            Rejection rejection = Records.rejection(onOneLine(wrapped(Files.readAllBytes(file))));
            if (name.startsWith("y_")) {
                assertNull(rejection, name);
            } else if (name.startsWith("n_") && !LIBERTIES.contains(name)) {
                assertNotNull(rejection, name);
            }
        }
    }

    private static List<Path> files() {
        List<Path> files = SharedData.filesBelow("JSONTestSuite/test_parsing");
        assertTrue(files.size() > 300, "files: " + files.size());
        return files;
    }

    private static byte[] wrapped(byte[] value) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("{\"wrapped\":".getBytes(StandardCharsets.UTF_8));
        text.writeBytes(value);
        text.writeBytes("}".getBytes(StandardCharsets.UTF_8));
        return text.toByteArray();
    }

    /** A line feed would end the line here; a carriage return is the same to JSON. */
    private static byte[] onOneLine(byte[] text) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : text) {
            line.write(b == '\n' ? '\r' : b);
        }
        line.write('\n');
        return line.toByteArray();
    }
}
