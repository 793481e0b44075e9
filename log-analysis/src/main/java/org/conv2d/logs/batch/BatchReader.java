/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.record.LineObject;

/**
 * The records of one batch in OTLP's JSON, one after another: {@code {"resourceLogs":[{"resource":…,"scopeLogs":[{"scope":…,
 * "logRecords":[…]}]}]}}, members in any order. Not thread-safe. Reads the line twice, and holds what it says of resources and
 * scopes and one record at a time.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/">OpenTelemetry Protocol, JSON encoding</a>
 */
final class BatchReader implements Closeable {
    static final String RESOURCE_LOGS = "resourceLogs";
    private static final String SCOPE_LOGS = "scopeLogs";
    private static final String LOG_RECORDS = "logRecords";
    private static final byte[] END = {};

    /** What is said once for many records: their resource, and their scope. */
    private record Origin(Map<?, ?> resource, Map<?, ?> scope) {}

    private final JsonParser parser;
    private final List<Origin> origins;
    private int origin = -1;
    private boolean inRecords;

    private BatchReader(JsonParser parser, List<Origin> origins) {
        this.parser = parser;
        this.origins = origins;
    }

    /** The batch that a line holds, or null if it is none, whatever it begins like. The bytes must not change meanwhile. */
    static BatchReader of(byte[] bytes, int from, int to) {
        List<Origin> origins = new ArrayList<>();
        try (JsonParser parser = LineObject.parser(bytes, from, to)) {
            boolean valid = parser.nextToken() == JsonToken.START_OBJECT && readResources(parser, origins);
            return valid && parser.nextToken() == null
                    ? new BatchReader(LineObject.parser(bytes, from, to), origins)
                    : null;
        } catch (IOException | ClassCastException noBatch) {
            return null;
        }
    }

    /** A line for the next record, or no bytes if there is none. */
    byte[] next() throws IOException {
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return END;
            }
            if (inRecords) {
                if (token == JsonToken.START_OBJECT) {
                    Origin from = origins.get(origin);
                    return RecordLine.of((Map<?, ?>) LineObject.value(parser), from.resource(), from.scope());
                }
                inRecords = false;
            } else if (token == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(LOG_RECORDS)) {
                    origin++;
                    inRecords = true;
                } else if (!name.equals(RESOURCE_LOGS) && !name.equals(SCOPE_LOGS)) {
                    parser.skipChildren();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Sees that the object is a batch and nothing else, and gathers where its records are from, in their order. */
    private static boolean readResources(JsonParser parser, List<Origin> origins) throws IOException {
        boolean valid = parser.nextToken() == JsonToken.FIELD_NAME
                && parser.currentName().equals(RESOURCE_LOGS)
                && parser.nextToken() == JsonToken.START_ARRAY;
        while (valid && parser.nextToken() != JsonToken.END_ARRAY) {
            valid = parser.currentToken() == JsonToken.START_OBJECT && readResource(parser, origins);
        }
        return valid && parser.nextToken() == JsonToken.END_OBJECT;
    }

    private static boolean readResource(JsonParser parser, List<Origin> origins) throws IOException {
        int first = origins.size();
        Map<?, ?> resource = Map.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("resource")) {
                resource = (Map<?, ?>) LineObject.value(parser);
            } else if (name.equals(SCOPE_LOGS)) {
                if (token != JsonToken.START_ARRAY || !readScopes(parser, origins)) {
                    return false;
                }
            } else {
                parser.skipChildren();
            }
        }
        for (int i = first; i < origins.size(); i++) {
            origins.set(i, new Origin(resource, origins.get(i).scope()));
        }
        return true;
    }

    private static boolean readScopes(JsonParser parser, List<Origin> origins) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return false;
            }
            Map<?, ?> scope = Map.of();
            boolean records = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("scope")) {
                    scope = (Map<?, ?>) LineObject.value(parser);
                } else if (name.equals(LOG_RECORDS)) {
                    if (records || token != JsonToken.START_ARRAY || !areObjects(parser)) {
                        return false;
                    }
                    records = true;
                } else {
                    parser.skipChildren();
                }
            }
            if (records) {
                origins.add(new Origin(null, scope));
            }
        }
        return true;
    }

    private static boolean areObjects(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
        }
        return true;
    }
}
