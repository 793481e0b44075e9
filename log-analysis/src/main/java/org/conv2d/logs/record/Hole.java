/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** A place in a {@link LineShape} whose value differs from line to line: what may stand there. */
enum Hole {
    NONE,
    /** A string, from behind its opening quote to its closing one. */
    STRING,
    /** Likewise, one that has held a time. */
    TIME,
    NUMBER,
    /** Any value of which nothing is wanted. */
    VALUE
}
