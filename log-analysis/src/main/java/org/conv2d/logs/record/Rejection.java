/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** Why a line is no event. */
public enum Rejection {
    NOT_JSON("not JSON"),
    INVALID_JSON("invalid JSON"),
    NOT_AN_OBJECT("JSON, but not an object"),
    TEXT_BEHIND("text behind the JSON object"),
    TOO_DEEP("nested too deep"),
    TOO_LONG("line too long"),
    TRUNCATED("truncated last line");

    private final String reason;

    Rejection(String reason) {
        this.reason = reason;
    }

    /** The reason as a user reads it. */
    public String reason() {
        return reason;
    }
}
