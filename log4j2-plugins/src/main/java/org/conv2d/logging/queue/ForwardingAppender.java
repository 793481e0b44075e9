/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.List;

/** An appender that hands events on to others of its configuration. Thread-safe. */
public interface ForwardingAppender {
    /** The names of those it hands on to. */
    List<String> appenderRefs();
}
