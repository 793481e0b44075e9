/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;

/** An input whose JSON objects may span lines, with each of them in one line. */
public record JoinedSource(LogSource source) implements LogSource {
    @Override
    public String name() {
        return source.name();
    }

    @Override
    public boolean continues(LogSource before) {
        return source.continues(before instanceof JoinedSource joined ? joined.source : before);
    }

    @Override
    public InputStream open() throws IOException {
        return new JoinedObjects(source.open());
    }

    /** Its size is that of what it is made of. */
    @Override
    public long size() throws IOException {
        return source.size();
    }
}
