/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

/** Whether a line is one of those that are looked for. Thread-safe. */
interface LineTest {
    /** Tells it of a line's content, without line end; there are 8 bytes to spare behind it. */
    boolean holds(byte[] bytes, int from, int to);
}
