/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotatedNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # being written
            app.log,                         app.log,   []
            logs/app.log,                    logs/app.log, []
            app,                             app,       []
            app.log.gz,                      app.log,   []
            # numbered
            app.log.1,                       app.log,   [-1]
            app.log.12.gz,                   app.log,   [-12]
            # dated, behind the name and before the extension
            app.log.2026-01-15,              app.log,   '[2026, 1, 15]'
            app.log-20260115.zst,            app.log,   [20260115]
            app-2026-01-15-3.log.gz,         app.log,   '[2026, 1, 15, 3]'
            app.20260115103045.log,          app.log,   [20260115103045]
            app.2026-01-15T10.log,           app.log,   '[2026, 1, 15, 10]'
            conv2d-2026-11-23-1.log.gz,      conv2d.log, '[2026, 11, 23, 1]'
            # logs of their own
            run-1.log,                       run-1.log, []
            rank0.log,                       rank0.log, []
            v1.2.log,                        v1.2.log,  []
            slurm-12345678.log,              slurm-12345678.log, []
            2026-01-15.log,                  2026-01-15.log, []
            app.99999999999999999999.log,    app.99999999999999999999.log, []
            """)
    void of_nameOfAFile_tellsItsLogAndAge(Path file, Path log, String age) {
        RotatedName name = RotatedName.of(file);
        assertEquals(log, name.log());
        assertEquals(age, name.age().toString());
    }

    @Test
    void compareTo_partsOfALog_ordersFromTheOldest() {
        List<String> expected = List.of(
                "a.log.3",
                "a.log.2",
                "a.log.1.gz",
                "a-2026-01-15-2.log",
                "a-2026-01-15-10.log",
                "a-2026-01-16-1.log",
                "a.log");
        Stream<RotatedName> names =
                expected.stream().sorted().map(Path::of).map(RotatedName::of).sorted();
        assertEquals(expected.stream().map(Path::of).map(RotatedName::of).toList(), names.toList());
    }
}
