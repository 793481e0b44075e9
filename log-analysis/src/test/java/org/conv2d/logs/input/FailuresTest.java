/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void reason_ofTheJdksExceptions_isInAUsersWords() {
        assertEquals("permission denied", Failures.reason(new AccessDeniedException("/secret/a.log")));
        assertEquals("no such file or directory", Failures.reason(new NoSuchFileException("a.log")));
        assertEquals("symbolic links in a circle", Failures.reason(new FileSystemLoopException("a")));
        assertEquals("Is a directory", Failures.reason(new FileSystemException("a", null, "Is a directory")));
        assertEquals("Input/output error", Failures.reason(new IOException("Input/output error")));
        assertEquals("IOException", Failures.reason(new IOException()));
    }
}
