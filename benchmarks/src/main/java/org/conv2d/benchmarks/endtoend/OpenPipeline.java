/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import org.conv2d.benchmarks.sample.Sample;

/** A pipeline that takes events, from any thread. */
interface OpenPipeline extends AutoCloseable {

    /** Logs the row of {@link Sample} at an index, counted round and round. */
    void log(int row);

    /** Waits until every event is in the file. */
    @Override
    void close();
}
