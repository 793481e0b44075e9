/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Takes text that is to be shown, whole lines at a time, from one thread at a time. It may not keep it. */
@FunctionalInterface
public interface TextSink {
    void accept(ByteArrayOutputStream text) throws IOException;
}
