/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/** What a field's value is. */
public enum FieldKind {
    NULL,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    TEXT,
    /** A list, an array, a map, or whatever else is written by its own rules. */
    OTHER
}
