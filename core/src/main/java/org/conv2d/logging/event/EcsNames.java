/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Set;

/** Names that the Elastic Common Schema has for parts of a line, and those it keeps for objects. */
final class EcsNames {

    static final String TRACE = "trace.id";
    static final String TRANSACTION = "transaction.id";
    static final String TAGS = "tags";
    static final String ORIGIN_FILE = "log.origin.file.name";
    static final String ORIGIN_LINE = "log.origin.file.line";
    static final String ORIGIN_FUNCTION = "log.origin.function";

    /** What a line of this schema writes itself. */
    static final Set<String> OWN = Set.of(
            "@timestamp",
            "log.level",
            "ecs.version",
            "log.logger",
            "event.action",
            "labels",
            "process.thread.name",
            "error.type",
            "error.message",
            "error.stack_trace",
            "error.root_cause",
            "error.stack_hash",
            TAGS,
            TRACE,
            TRANSACTION,
            ORIGIN_FILE,
            ORIGIN_LINE,
            ORIGIN_FUNCTION);

    /**
     * Field sets: objects in every index, where a text or number of that name would have the whole line refused. From
     * the schemas of github.com/elastic/ecs.
     */
    static final Set<String> FIELD_SETS = Set.of(
            "agent",
            "client",
            "cloud",
            "container",
            "data_stream",
            "destination",
            "device",
            "dll",
            "dns",
            "ecs",
            "email",
            "entity",
            "error",
            "event",
            "faas",
            "file",
            "gen_ai",
            "group",
            "host",
            "http",
            "log",
            "network",
            "observer",
            "orchestrator",
            "organization",
            "package",
            "process",
            "registry",
            "related",
            "rule",
            "server",
            "service",
            "source",
            "span",
            "threat",
            "tls",
            "trace",
            "transaction",
            "url",
            "user",
            "user_agent",
            "volume",
            "vulnerability");

    private EcsNames() {}

    /** The name of a label: without the characters that ecs-logging forbids there. */
    static String label(String name) {
        if (name == null || name.indexOf('.') < 0 && name.indexOf('*') < 0 && name.indexOf('\\') < 0) {
            return name;
        }
        return name.replace('.', '_').replace('*', '_').replace('\\', '_');
    }
}
