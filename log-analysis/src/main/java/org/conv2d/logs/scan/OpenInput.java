/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;
import org.conv2d.logs.input.Failures;
import org.conv2d.logs.input.InputException;

/** An input that is being read. Thread-safe. */
final class OpenInput {
    private final String name;
    private final int file;
    private final ScanProgress progress;
    private String problem;

    OpenInput(String name, int file, ScanProgress progress) {
        this.name = name;
        this.file = file;
        this.progress = progress;
    }

    /** Its index among the inputs that are read together. */
    int file() {
        return file;
    }

    String name() {
        return name;
    }

    void countBytes(long count) {
        progress.add(count);
    }

    /** Notes why it cannot be read to its end; the first reason counts. */
    synchronized void fail(String place, IOException failure) {
        if (problem == null) {
            problem = failure instanceof InputException explained
                    ? explained.getMessage()
                    : name + ": cannot be read further" + place + ": " + Failures.reason(failure);
        }
    }

    /** Why it cannot be read to its end, or null. */
    synchronized String problem() {
        return problem;
    }
}
