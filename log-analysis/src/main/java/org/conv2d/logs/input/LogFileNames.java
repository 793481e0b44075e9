/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Which files of a directory are taken for logs: {@code .log}, {@code .json}, {@code .jsonl}, {@code .ndjson}, with a
 * number or date of rotation after it ({@code app.log.1}, {@code app.log.2026-01-15}) and a compression's suffix.
 * Hidden files are not.
 */
final class LogFileNames {
    static final String DESCRIPTION = "*.log, *.json, *.jsonl, *.ndjson, rotated or compressed";

    private static final Pattern NAME = Pattern.compile(
            "[^.].*\\.(log|json|jsonl|ndjson)([.-][0-9][0-9A-Za-z_:-]*)*(\\.(gz|zst|bz2|xz))?",
            Pattern.CASE_INSENSITIVE);

    private LogFileNames() {}

    static boolean matches(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }
}
