/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how bad it may be: the options that every command on logs has. */
final class InputOptions {
    /** What a path may be, for the help. */
    static final String PATHS =
            "A log file; a directory, whose *.log, *.json, *.jsonl and *.ndjson files are read and those of the"
                    + " directories in it, rotated ones too, the oldest first; a glob in quotes; or - for standard input."
                    + " Compressed logs (gz, zst, bz2, xz) are read as they are.";

    @Parameters(arity = "1..*", paramLabel = "PATH", description = PATHS)
    List<String> paths;

    @Option(
            names = "--max-bad-ratio",
            paramLabel = "RATIO",
            description = {
                "Exit with status 3 if more than this part of the lines, from 0 to 1, is no event."
                        + " Without it: if no line is one."
            })
    Double maxBadRatio;

    @Option(
            names = "--multiline",
            description =
                    "Read JSON objects that span lines, such as pretty-printed ones, or stand in one array, as one line each.")
    boolean multiline;

    /** What is wrong with them; null if nothing is. */
    String problem() {
        return maxBadRatio == null || maxBadRatio >= 0 && maxBadRatio <= 1
                ? null
                : "--max-bad-ratio must be a number from 0 to 1, was " + maxBadRatio;
    }
}
