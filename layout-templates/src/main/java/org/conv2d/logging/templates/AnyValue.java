/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

/**
 * Rewrites a JSON value of the event line as OpenTelemetry's {@code AnyValue} in the JSON encoding of OTLP: whole numbers
 * are decimal strings, {@code null} is the empty value, numbers that neither 64 bits nor a double hold are text. A cursor
 * for one value; allocates nothing else but for decimals.
 */
final class AnyValue {

    private static final int MAX_LONG_DIGITS = 18;

    private final StringBuilder json;
    private final StringBuilder out;
    private int at;

    /** @param from where the value begins; its nesting is bounded by the event line's */
    AnyValue(StringBuilder json, int from, StringBuilder out) {
        this.json = json;
        this.at = from;
        this.out = out;
    }

    void write() {
        out.append('{');
        switch (json.charAt(at)) {
            case '"' -> {
                out.append("\"stringValue\":");
                string();
            }
            case '{' -> {
                out.append("\"kvlistValue\":{\"values\":[");
                elements('}');
                out.append("]}");
            }
            case '[' -> {
                out.append("\"arrayValue\":{\"values\":[");
                elements(']');
                out.append("]}");
            }
            case 't', 'f' -> {
                out.append("\"boolValue\":");
                out.append(json, at, skipToken());
            }
            case 'n' -> skipToken();
            default -> number();
        }
        out.append('}');
    }

    private void elements(char end) {
        at++;
        while (json.charAt(at) != end) {
            if (json.charAt(at) == ',') {
                out.append(',');
                at++;
            }
            if (end == '}') {
                out.append("{\"key\":");
                string();
                at++;
                out.append(",\"value\":");
                write();
                out.append('}');
            } else {
                write();
            }
        }
        at++;
    }

    private void string() {
        int start = at++;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        out.append(json, start, at);
    }

    private void number() {
        int start = at;
        String number = json.substring(start, skipToken());
        boolean whole = number.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
        if (whole && isLong(number)) {
            out.append("\"intValue\":\"").append(number).append('"');
        } else if (!whole && Double.isFinite(Double.parseDouble(number))) {
            out.append("\"doubleValue\":").append(number);
        } else {
            out.append("\"stringValue\":\"").append(number).append('"');
        }
    }

    private static boolean isLong(String number) {
        if (number.length() <= MAX_LONG_DIGITS) {
            return true;
        }
        try {
            Long.parseLong(number);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Moves past a number, {@code true}, {@code false} or {@code null}. */
    private int skipToken() {
        while (",]}".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
