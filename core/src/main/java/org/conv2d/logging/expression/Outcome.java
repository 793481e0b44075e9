/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

/** What a condition says of an event. */
public enum Outcome {
    FAILS,
    HOLDS,
    /** A value it needs is missing, or of another type, or there have been too few of them. */
    UNKNOWN
}
