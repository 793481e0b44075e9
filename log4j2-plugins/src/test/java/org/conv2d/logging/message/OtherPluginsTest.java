/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.message.Message;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.layout.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Event messages as Log4j's own layouts and filters see them. */
final class OtherPluginsTest {

    private static void logTwo(Logger logger) {
        logger.info(EventMessage.of("fsq_encoding", "Batch done")
                .with("batch_size", 32)
                .with("perplexity", 125.6));
        logger.info(EventMessage.of(null).with("text", "a \"b\""));
    }

    @ParameterizedTest
    @EnumSource
    void patternLayout_ofAnEventMessage_readsWell(Mode mode) {
        byte[] text = mode.bytes("<PatternLayout pattern='%p %m%n'/>", OtherPluginsTest::logTwo);
        assertEquals("""
                INFO Batch done fsq_encoding {"batch_size":32,"perplexity":125.6}
                INFO {"text":"a \\"b\\""}
                """, new String(text, StandardCharsets.UTF_8));
    }

    /** Notes the typed fields of each event message it is asked about. */
    private static final class Noting extends AbstractFilter {
        private final List<String> noted = new ArrayList<>();

        @Override
        public Filter.Result filter(
                org.apache.logging.log4j.core.Logger logger,
                Level level,
                Marker marker,
                Message message,
                Throwable thrown) {
            if (message instanceof EventMessage event) {
                Fields fields = event.fields();
                int perplexity = fields.indexOf("perplexity");
                noted.add(fields.event() + ' ' + (perplexity == Fields.NONE ? "none" : fields.doubleValue(perplexity)));
            }
            return Filter.Result.NEUTRAL;
        }
    }

    @ParameterizedTest
    @EnumSource
    void filter_ofTheWholeContext_seesTypedFields(Mode mode) {
        Noting filter = new Noting();
        filter.start();
        mode.bytes("<EventLayout/>", logger -> {
            LoggerContext context = ((org.apache.logging.log4j.core.Logger) logger).getContext();
            context.getConfiguration().addFilter(filter);
            context.updateLoggers();
            logTwo(logger);
        });
        assertEquals(List.of("fsq_encoding 125.6", "null none"), filter.noted);
    }
}
