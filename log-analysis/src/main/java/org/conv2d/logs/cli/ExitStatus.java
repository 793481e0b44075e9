/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a command tells the program that started it. */
public enum ExitStatus {
    DONE(0, "done"),
    FINDING(1, "a finding: a gate tripped, a search without a match"),
    UNREADABLE(2, "wrong usage, or input that cannot be read"),
    TOO_BAD(3, "too many lines could not be read (--max-bad-ratio)"),
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** Codes and their meanings as the help shows them. */
    static Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        for (ExitStatus status : values()) {
            list.put(String.valueOf(status.code), status.meaning);
        }
        return list;
    }
}
