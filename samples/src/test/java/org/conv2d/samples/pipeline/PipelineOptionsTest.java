/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineOptionsTest {
    @Test
    void parse_allOptions_areTaken() throws UsageException {
        assertEquals(
                new PipelineOptions(-7, 3, 64, 2, true),
                PipelineOptions.parse(
                        "--seed", "-7", "--batches", "3", "--inject-faults", "--samples", "64", "--epochs", "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sed 1                    | unknown option '--sed' (see --help)",
                "--seed                     | --seed needs a whole number after it",
                "--batches many             | --batches needs a whole number, not 'many'",
                "--batches 0                | --batches must be from 1 to 10000, not 0",
                "--samples 63               | --samples must be from 64 to 10000, not 63",
                "--epochs 99999999999       | --epochs must be from 1 to 10000, not 99999999999",
                "--seed 9223372036854775808 | --seed needs a whole number, not '9223372036854775808'",
            })
    void run_badInput_isOneLineAndStatusTwo(String arguments, String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = PipelineSample.run(print(out), print(err), arguments.split(" "));
        assertEquals(2, status);
        assertEquals("PipelineSample: " + line + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        assertEquals(0, out.size());
    }

    @Test
    void run_help_isTheHelpAndStatusZero() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, PipelineSample.run(print(out), print(new ByteArrayOutputStream()), "--seed", "--help"));
        assertEquals(PipelineOptions.HELP, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void constructor_valuesOutOfRange_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PipelineOptions(1, 1, 64, 0, false));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
