/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.sample;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashCommonFieldNames;

/** The encoders of logback that are compared, without the parts of their lines that ours does not have. */
public final class LogbackEncoders {

    private static final String LEFT_OUT = LogstashCommonFieldNames.IGNORE_FIELD_INDICATOR;

    private LogbackEncoders() {}

    /** That of logstash-logback-encoder, started. */
    public static LogstashEncoder logstash(LoggerContext context) {
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setTimeZone("UTC");
        encoder.setIncludeContext(false);
        encoder.getFieldNames().setVersion(LEFT_OUT);
        encoder.getFieldNames().setLevelValue(LEFT_OUT);
        encoder.start();
        return encoder;
    }

    /** Logback's own, started. */
    public static JsonEncoder json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithContext(false);
        encoder.setWithMarkers(false);
        encoder.setWithArguments(false);
        encoder.setWithThrowable(false);
        encoder.start();
        return encoder;
    }
}
