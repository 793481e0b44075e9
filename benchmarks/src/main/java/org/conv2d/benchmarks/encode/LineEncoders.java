/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import static org.conv2d.benchmarks.encode.LogbackEvents.CONTEXT;

import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.conv2d.benchmarks.sample.Events;
import org.conv2d.benchmarks.sample.LogbackEncoders;
import org.conv2d.benchmarks.sample.Sample;
import org.conv2d.logging.message.CarriedFields;

/** Sets the contenders up. Stateless. */
public final class LineEncoders {

    private static final String FLAT_TEMPLATE = "classpath:minimal.json";
    private static final String TEXT_TEMPLATE = "classpath:minimal-text.json";
    private static final String LOGSTASH_TEMPLATE = "classpath:LogstashJsonEventLayoutV1.json";
    private static final String ECS_TEMPLATE = "classpath:EcsLayout.json";

    private LineEncoders() {}

    /** A new encoder, for one thread. */
    public static LineEncoder of(Contender contender) {
        return switch (contender) {
            case EVENT -> new Log4jLines(Layouts.event(), eventMessages());
            case EVENT_FILL -> new FilledLines(Layouts.event());
            case MUTABLE -> new Log4jLines(Layouts.event(), handedOver());
            case MUTABLE_FILL -> new MutableLines(Layouts.event());
            case MUTABLE_CARRIED -> carrying();
            case MAP -> new Log4jLines(Layouts.event(), mapMessages());
            case JTL_FLAT -> new Log4jLines(Layouts.template(FLAT_TEMPLATE), mapMessages());
            case JTL_LOGSTASH -> new Log4jLines(Layouts.template(LOGSTASH_TEMPLATE), mapMessages());
            case JTL_ECS -> new Log4jLines(Layouts.template(ECS_TEMPLATE), mapMessages());
            case ECS -> new Log4jLines(Layouts.ecs(), mapMessages());
            case LOGSTASH_STREAM -> new StreamingLines(LogbackEncoders.logstash(CONTEXT), LogbackEvents.structured());
            case LOGSTASH_BYTES -> new LogbackLines(LogbackEncoders.logstash(CONTEXT), LogbackEvents.structured());
            case LOGBACK_JSON -> new LogbackLines(LogbackEncoders.json(CONTEXT), LogbackEvents.pairs());
            case COPY -> new CopiedLines(of(Contender.EVENT));
            case TEXT_EVENT -> new Log4jLines(Layouts.event(), texts());
            case TEXT_JTL -> new Log4jLines(Layouts.template(TEXT_TEMPLATE), texts());
            case TEXT_JTL_LOGSTASH -> new Log4jLines(Layouts.template(LOGSTASH_TEMPLATE), texts());
            case TEXT_JTL_ECS -> new Log4jLines(Layouts.template(ECS_TEMPLATE), texts());
            case TEXT_ECS -> new Log4jLines(Layouts.ecs(), texts());
            case TEXT_LOGSTASH_STREAM -> new StreamingLines(LogbackEncoders.logstash(CONTEXT), LogbackEvents.text());
            case TEXT_LOGBACK_JSON -> new LogbackLines(LogbackEncoders.json(CONTEXT), LogbackEvents.text());
            case TEXT_COPY -> new CopiedLines(of(Contender.TEXT_EVENT));
        };
    }

    /** In a process in which a {@code <Metrics>} appender has asked for fields, until it ends. */
    private static LineEncoder carrying() {
        CarriedFields.want();
        return new MutableLines(Layouts.event());
    }

    /** Events that hold their message by reference, as {@link Log4jLogEvent} does. */
    private static LogEvent[] eventMessages() {
        return Log4jEvents.direct(row -> Events.eventMessage(Sample.row(row)));
    }

    /** Events that hold what is left of their message, as {@link MutableLogEvent} does. */
    private static LogEvent[] handedOver() {
        return Log4jEvents.handedOver(row -> Events.eventMessage(Sample.row(row)));
    }

    private static LogEvent[] mapMessages() {
        return Log4jEvents.direct(row -> Events.mapMessage(Sample.row(row)));
    }

    private static LogEvent[] texts() {
        return Log4jEvents.direct(row -> new SimpleMessage(Sample.TEXT));
    }
}
