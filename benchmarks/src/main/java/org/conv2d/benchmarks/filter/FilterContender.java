/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.filter;

import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.conv2d.logging.message.EventMessage;

/**
 * A log call, and what stands between it and an appender that does nothing. All a filter adds to a call is in the question whether the
 * call is enabled; so that is measured alone as well, without the rest, which varies by more.
 */
public enum FilterContender {
    UNNAMED("event that no rule names, no filter", "", "Nothing") {
        @Override
        void log(Logger logger, int i) {
            logger.info(EventMessage.of("batch_start").with("batch", i).with("batch_size", 32));
        }
    },
    UNNAMED_FILTERED("event that no rule names, built-in rules", Rules.BUILT_IN, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            UNNAMED.log(logger, i);
        }
    },
    UNNAMED_THOUSAND("event that no rule names, 1,000 rules on 200 events", Rules.thousand(), "Nothing") {
        @Override
        void log(Logger logger, int i) {
            UNNAMED.log(logger, i);
        }
    },
    UNNAMED_ASKED("event that no rule names, the question alone, no filter", "", "Nothing") {
        @Override
        void log(Logger logger, int i) {
            asked(((ExtendedLogger) logger).isEnabled(Level.INFO, null, EVENT, null));
        }
    },
    UNNAMED_ASKED_FILTERED("event that no rule names, the question alone, built-in rules", Rules.BUILT_IN, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            UNNAMED_ASKED.log(logger, i);
        }
    },
    UNNAMED_ASKED_THOUSAND(
            "event that no rule names, the question alone, 1,000 rules on 200 events", Rules.thousand(), "Nothing") {
        @Override
        void log(Logger logger, int i) {
            UNNAMED_ASKED.log(logger, i);
        }
    },
    DISABLED("disabled DEBUG call, no filter", "", "Nothing") {
        @Override
        void log(Logger logger, int i) {
            logger.debug("batch {} of {}", FIRST, SECOND);
        }
    },
    DISABLED_FILTERED("disabled DEBUG call, built-in rules", Rules.BUILT_IN, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            DISABLED.log(logger, i);
        }
    },
    TEXT("INFO text with two parameters, no filter", "", "Nothing") {
        @Override
        void log(Logger logger, int i) {
            logger.info("batch {} of {}", FIRST, SECOND);
        }
    },
    TEXT_FILTERED("INFO text with two parameters, built-in rules", Rules.BUILT_IN, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            TEXT.log(logger, i);
        }
    },
    TEXT_ASKED("INFO text with two parameters, the question alone, no filter", "", "Nothing") {
        @Override
        void log(Logger logger, int i) {
            asked(((ExtendedLogger) logger).isEnabled(Level.INFO, null, "batch {} of {}", FIRST, SECOND));
        }
    },
    TEXT_ASKED_FILTERED(
            "INFO text with two parameters, the question alone, built-in rules", Rules.BUILT_IN, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            TEXT_ASKED.log(logger, i);
        }
    },
    NAMED("event with four fields, no filter", "", "Nothing") {
        @Override
        void log(Logger logger, int i) {
            logger.info(EventMessage.of("fsq_encoding")
                    .with("batch", i)
                    .with("perplexity", 125.6)
                    .with("code_usage", 0.98)
                    .with("loss", 0.25));
        }
    },
    NAMED_FILTERED("event with four fields, three rules looked at", Rules.THREE, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            NAMED.log(logger, i);
        }
    },
    RAISED_FILTERED("event with four fields, raised by a rule", Rules.RAISES, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            NAMED.log(logger, i);
        }
    },
    MAP("MapMessage, no filter", "", "Nothing") {
        @Override
        void log(Logger logger, int i) {
            logger.info(MESSAGE);
        }
    },
    MAP_FILTERED("MapMessage, one rule looked at", Rules.ONE, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            MAP.log(logger, i);
        }
    },
    MAP_SCRIPT("MapMessage, ScriptFilter in Groovy with one such check", Rules.SCRIPT, "Nothing") {
        @Override
        void log(Logger logger, int i) {
            MAP.log(logger, i);
        }
    },
    MAP_REWRITE("MapMessage, RewriteAppender with one such check", "", "Checked") {
        @Override
        void log(Logger logger, int i) {
            MAP.log(logger, i);
        }
    };

    private static final EventMessage EVENT =
            EventMessage.of("batch_start").with("batch", 7).with("batch_size", 32);
    private static final Integer FIRST = 7;
    private static final Integer SECOND = 10;
    private static final MapMessage<?, ?> MESSAGE = new MapMessage<>(
            Map.of("event", "fsq_encoding", "batch", 7, "perplexity", 125.6, "code_usage", 0.98, "loss", 0.25));

    private final String label;
    private final String filter;
    private final String appender;

    FilterContender(String label, String filter, String appender) {
        this.label = label;
        this.filter = filter;
        this.appender = appender;
    }

    abstract void log(Logger logger, int i);

    /** Whether no event comes of it. */
    boolean isSilent() {
        return name().startsWith("DISABLED") || name().contains("ASKED");
    }

    private static void asked(boolean enabled) {
        if (!enabled) {
            throw new IllegalStateException("must be enabled");
        }
    }

    String label() {
        return label;
    }

    /** The configuration it is measured with. */
    String xml() {
        return "<Configuration status='warn'>" + filter + "<Appenders><Nothing name='Nothing'/>"
                + "<Rewrite name='Checked'><RaisePolicy/><AppenderRef ref='Nothing'/></Rewrite></Appenders>"
                + "<Loggers><Root level='info'><AppenderRef ref='" + appender + "'/></Root></Loggers></Configuration>";
    }

    /** Elements of configurations. */
    private static final class Rules {
        static final String BUILT_IN = "<QualityFilter/>";
        static final String ONE =
                "<QualityFilter><Rule id='one' event='fsq_encoding' when='perplexity &lt; 50' escalate='WARN'/></QualityFilter>";
        static final String RAISES =
                "<QualityFilter><Rule id='one' event='fsq_encoding' when='perplexity &lt; 500' escalate='WARN'/></QualityFilter>";
        static final String THREE = "<QualityFilter>"
                + "<Rule id='one' event='fsq_encoding' when='perplexity &lt; 50' escalate='WARN'/>"
                + "<Rule id='two' event='fsq_encoding' when='code_usage &lt; 0.2' escalate='WARN'/>"
                + "<Rule id='three' event='fsq_encoding' when='not finite(loss)' escalate='ERROR'/></QualityFilter>";
        static final String SCRIPT = "<ScriptFilter onMatch='NEUTRAL' onMismatch='NEUTRAL'>"
                + "<Script name='check' language='groovy'>"
                + "def map = message.indexedReadOnlyStringMap; map.getValue('event') == 'fsq_encoding' &amp;&amp;"
                + " map.getValue('perplexity') &lt; 50</Script></ScriptFilter>";

        private Rules() {}

        static String thousand() {
            StringBuilder xml = new StringBuilder("<QualityFilter>");
            for (int i = 0; i < 1000; i++) {
                xml.append("<Rule id='r").append(i).append("' event='event").append(i % 200);
                xml.append("' when='value &lt; ").append(i).append("' escalate='WARN'/>");
            }
            return xml.append("</QualityFilter>").toString();
        }
    }
}
