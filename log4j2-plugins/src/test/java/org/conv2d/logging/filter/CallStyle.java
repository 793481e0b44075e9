/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogBuilder;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.apache.logging.log4j.util.MessageSupplier;
import org.apache.logging.log4j.util.Supplier;
import org.conv2d.logging.message.EventMessage;
import org.slf4j.MarkerFactory;

/** The ways an application logs at INFO what the rules of {@link #RULES} find worth a warning. */
enum CallStyle {
    EVENT_MESSAGE {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(event());
        }
    },
    EVENT_MESSAGE_WITH_TEXT_MARKER_AND_EXCEPTION {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(MARKER, event().text("encoded"), FAILURE);
        }
    },
    TEXT {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info("epoch took too long");
        }
    },
    TEXT_WITH_EXCEPTION {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info("epoch took too long", FAILURE);
        }
    },
    TEXT_WITH_LEVEL {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.log(Level.INFO, MARKER, "epoch took too long");
        }
    },
    CHARS {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(CharBuffer.wrap("epoch took too long"));
        }
    },
    PARAMETER {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info("epoch {} took too long", 3);
        }
    },
    PARAMETERS_AND_EXCEPTION {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(MARKER, "epoch {} of {} took too long", 3, 10, FAILURE);
        }
    },
    MANY_PARAMETERS {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info("{} {} {} {} {} {} {} {} {} {} took too long", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        }
    },
    ARRAY_OF_PARAMETERS {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info("{} {} {} {} {} {} {} {} {} {} {} took too long", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        }
    },
    PRINTF {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.printf(Level.INFO, "epoch %d took too long", 3);
        }
    },
    MAP_BEHIND_TEXT {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info("batch {}", 3, map());
        }
    },
    MAP {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(map());
        }
    },
    MAP_MESSAGE {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(new MapMessage<>(map()));
        }
    },
    STRUCTURED_DATA {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(new StructuredDataMessage("id", "encoded", "fsq_text", Map.of("perplexity", "23.4")));
        }
    },
    OBJECT_MESSAGE {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(new ObjectMessage(map()));
        }
    },
    LAMBDA {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(() -> "epoch took too long");
        }
    },
    LAMBDA_OF_MESSAGE {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info((MessageSupplier) CallStyle::event);
        }
    },
    LAMBDA_OF_OBJECT_WITH_EXCEPTION {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.info(MARKER, (Supplier<?>) CallStyle::map, FAILURE);
        }
    },
    BUILDER {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.atInfo().log("epoch took too long");
        }
    },
    BUILDER_OF_EVENT_WITH_LOCATION {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.atInfo().withLocation().log((Message) event());
        }
    },
    BUILDER_WITH_EVERYTHING {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            LogBuilder call = logger.atInfo().withMarker(MARKER).withThrowable(FAILURE);
            call.withLocation().log("{} took too long", "epoch");
        }
    },
    BUILDER_WITH_MAP_AND_EXCEPTION {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.atInfo().withThrowable(FAILURE).log("batch {}", 3, map());
        }
    },
    BUILDER_OF_LAMBDA {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.atInfo().log((Supplier<Message>) CallStyle::event);
        }
    },
    BUILDER_WITH_LAMBDAS {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            logger.atInfo().log("{} took too long", () -> "epoch");
        }
    },
    SLF4J {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            slf4j.info("epoch took too long");
        }
    },
    SLF4J_WITH_PARAMETERS_AND_EXCEPTION {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            slf4j.info(MarkerFactory.getMarker("QA_MARK"), "epoch {} of {} took too long", 3, 10, FAILURE);
        }
    },
    SLF4J_WITH_MAP {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            slf4j.info("batch {}", 3, map());
        }
    },
    SLF4J_FLUENT {
        @Override
        void log(Logger logger, org.slf4j.Logger slf4j) {
            slf4j.atInfo().addKeyValue("usage", 0.01).setCause(FAILURE).log("batch {}", 3);
        }
    };

    /** For the events of every style; the last is for the numbers of SLF4J's key-values. */
    static final String RULES =
            "<Rule id='low-perplexity' event='fsq_encoding' when='perplexity &lt; 50' escalate='WARN'"
                    + " message='Low perplexity: {perplexity} (&lt; {threshold} threshold)'/>"
                    + "<Rule id='low-perplexity-text' event='fsq_text' when='perplexity = \"23.4\"' escalate='WARN'/>"
                    + "<Rule id='slow' when='message contains \"took too long\"' escalate='WARN'/>"
                    + "<Rule id='low-usage' when='usage &lt; 0.2' escalate='WARN'/>";

    private static final Marker MARKER = MarkerManager.getMarker("QA");

    @SuppressWarnings("StaticAssignmentOfThrowable") // lines are compared, stack traces and all
    private static final Throwable FAILURE = new IllegalStateException("codebook");

    abstract void log(Logger logger, org.slf4j.Logger slf4j);

    boolean isLambda() {
        return this == LAMBDA || this == LAMBDA_OF_MESSAGE || this == LAMBDA_OF_OBJECT_WITH_EXCEPTION;
    }

    private static EventMessage event() {
        return EventMessage.of("fsq_encoding").with("batch", 7).with("perplexity", 23.4);
    }

    private static Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("event", "fsq_encoding");
        map.put("batch", 7);
        map.put("perplexity", 23.4);
        return map;
    }
}
