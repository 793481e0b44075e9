/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.conv2d.logs.text.SafeText;

/**
 * Where a command reads from and writes to: data alone on {@code out}, all else on {@code err}.
 *
 * @param terminals which of the streams people look at
 * @param out not a {@link PrintStream}, which would hide that it cannot be written to
 */
public record Console(InputStream in, OutputStream out, PrintStream err, Terminals terminals) {
    /** Where no one looks at the output while it is written. */
    public Console(InputStream in, OutputStream out, PrintStream err) {
        this(in, out, err, Terminals.NONE);
    }

    /** Writes data as UTF-8. */
    void print(String data) throws OutputException {
        try {
            out.write(data.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException failure) {
            throw new OutputException(failure);
        }
    }

    /** Whether people look at the output while it is written. */
    boolean isTerminal() {
        return terminals.out();
    }

    /** Writes a report for people, in colours where they like them. */
    void printReport(String report) throws OutputException {
        print(terminals.out() && terminals.colours() ? Colours.of(report) : report);
    }

    /** Writes data as it is. */
    void write(ByteArrayOutputStream data) throws OutputException {
        try {
            data.writeTo(out);
        } catch (IOException failure) {
            throw new OutputException(failure);
        }
    }

    /** Tells the user something that is no data, line by line. */
    void tell(String message) {
        message.lines().forEach(line -> err.println("conv2d-logs: " + SafeText.of(line)));
    }
}
