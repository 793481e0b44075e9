/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.Set;

/** How entries of the event line are written for the format that gets them. Stateless. */
enum EntryStyle {
    /** Names and values as in the event line. */
    PLAIN,

    /** Values that are no text become text; nulls are left out: labels of Google Cloud. */
    TEXT {
        @Override
        boolean takes(StringBuilder json, int from) {
            return !JsonValue.isNull(json, from);
        }

        @Override
        void value(StringBuilder json, int from, int to, StringBuilder out) {
            JsonValue.writeText(json, from, to, out);
        }
    },

    /** As {@link #TEXT}, with the chars replaced that ecs-logging forbids in names of labels: {@code . * \}. */
    LABELS {
        @Override
        String name(String name) {
            return name.replace('.', '_').replace('*', '_').replace('\\', '_');
        }

        @Override
        boolean takes(StringBuilder json, int from) {
            return TEXT.takes(json, from);
        }

        @Override
        void value(StringBuilder json, int from, int to, StringBuilder out) {
            TEXT.value(json, from, to, out);
        }
    },

    /**
     * Additional fields of GELF 1.1: names get {@code _} in front and for each char that is no letter, digit, dot or dash
     * of ASCII; values are text or numbers; nulls are left out.
     */
    GELF {
        @Override
        String name(String name) {
            StringBuilder clean = new StringBuilder(name.length() + 1).append('_');
            name.codePoints().forEach(c -> clean.append(isWord(c) ? (char) c : '_'));
            return clean.toString();
        }

        @Override
        Set<String> forbidden() {
            return Set.of("_id");
        }

        @Override
        boolean takes(StringBuilder json, int from) {
            return !JsonValue.isNull(json, from);
        }

        @Override
        void value(StringBuilder json, int from, int to, StringBuilder out) {
            if (JsonValue.isNumber(json, from)) {
                out.append(json, from, to);
            } else {
                JsonValue.writeText(json, from, to, out);
            }
        }
    },

    /** A list of OpenTelemetry's {@code KeyValue} in the JSON encoding of OTLP. */
    OTLP {
        @Override
        boolean isList() {
            return true;
        }

        @Override
        void value(StringBuilder json, int from, int to, StringBuilder out) {
            new AnyValue(json, from, out).write();
        }
    };

    /** The name of an entry in this style; two may become the same, so they are claimed afterwards. */
    String name(String name) {
        return name;
    }

    /** Names that entries must not get. */
    Set<String> forbidden() {
        return Set.of();
    }

    /** Whether an entry of this value is written at all. */
    boolean takes(StringBuilder json, int from) {
        return true;
    }

    void value(StringBuilder json, int from, int to, StringBuilder out) {
        out.append(json, from, to);
    }

    /** Whether entries are objects of a list, {@code {"key":…,"value":…}}, not members of an object. */
    boolean isList() {
        return false;
    }

    private static boolean isWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-';
    }
}
