/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

/** What becomes of an event's fields in somebody's lines. */
public enum FieldForm {
    /** Members of the line with the types they had. */
    TYPED("typed"),
    /** Members, but every number is a JSON string. */
    STRINGS("strings"),
    /** No members: the fields are words within the message. */
    IN_MESSAGE("words in the message"),
    /** There are no fields, only a message. */
    NONE("–");

    private final String label;

    FieldForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
