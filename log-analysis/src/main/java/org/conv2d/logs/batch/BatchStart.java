/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a line begins that is a batch: with a brace and the name {@code resourceLogs}, and blanks anywhere. Stateless. */
final class BatchStart {
    /** How much of an input is looked at. */
    static final int LOOKED_AT = 256;

    private static final byte[] NAME = ("\"" + BatchReader.RESOURCE_LOGS + "\"").getBytes(StandardCharsets.US_ASCII);

    private BatchStart() {}

    static boolean isAt(byte[] bytes, int from, int to) {
        int brace = nonBlank(bytes, from, to);
        if (brace == to || bytes[brace] != '{') {
            return false;
        }
        int name = nonBlank(bytes, brace + 1, to);
        int end = name + NAME.length;
        return end <= to && Arrays.equals(bytes, name, end, NAME, 0, NAME.length);
    }

    private static int nonBlank(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }
}
