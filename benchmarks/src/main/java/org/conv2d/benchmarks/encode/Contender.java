/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import static org.conv2d.benchmarks.encode.FieldForm.IN_MESSAGE;
import static org.conv2d.benchmarks.encode.FieldForm.NONE;
import static org.conv2d.benchmarks.encode.FieldForm.STRINGS;
import static org.conv2d.benchmarks.encode.FieldForm.TYPED;

/** Who is compared: ours in all its ways, the peers, and a plain copy; on an event with fields and on a long text. */
public enum Contender {
    EVENT("EventLayout, EventMessage", TYPED),
    EVENT_FILL("EventLayout, EventMessage, filled as well", TYPED),
    MUTABLE("EventLayout, EventMessage handed over to a MutableLogEvent", TYPED),
    MUTABLE_FILL("EventLayout, EventMessage filled, handed over, cleared", TYPED),
    MUTABLE_CARRIED("EventLayout, the same beside a Metrics appender, which wants the fields", TYPED),
    MAP("EventLayout, MapMessage", TYPED),
    JTL_FLAT("JsonTemplateLayout, minimal template, fields flattened", TYPED),
    JTL_LOGSTASH("JsonTemplateLayout, LogstashJsonEventLayoutV1.json", IN_MESSAGE),
    JTL_ECS("JsonTemplateLayout, EcsLayout.json", IN_MESSAGE),
    ECS("log4j2-ecs-layout", TYPED),
    LOGSTASH_STREAM("logstash-logback-encoder, streaming", TYPED),
    LOGSTASH_BYTES("logstash-logback-encoder, byte[]", TYPED),
    LOGBACK_JSON("logback JsonEncoder", STRINGS),
    COPY("array copy of the finished line", TYPED),

    TEXT_EVENT("EventLayout", NONE),
    TEXT_JTL("JsonTemplateLayout, minimal template", NONE),
    TEXT_JTL_LOGSTASH("JsonTemplateLayout, LogstashJsonEventLayoutV1.json", NONE),
    TEXT_JTL_ECS("JsonTemplateLayout, EcsLayout.json", NONE),
    TEXT_ECS("log4j2-ecs-layout", NONE),
    TEXT_LOGSTASH_STREAM("logstash-logback-encoder, streaming", NONE),
    TEXT_LOGBACK_JSON("logback JsonEncoder", NONE),
    TEXT_COPY("array copy of the finished line", NONE);

    private final String label;
    private final FieldForm form;

    Contender(String label, FieldForm form) {
        this.label = label;
        this.form = form;
    }

    public String label() {
        return label;
    }

    public FieldForm form() {
        return form;
    }
}
