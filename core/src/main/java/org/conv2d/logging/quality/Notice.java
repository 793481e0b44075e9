/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conv2d.logging.event.Severity;

/**
 * An event the engine itself has to tell: a summary of suppressed repeats, a heartbeat that is missing, a rule that
 * fails. Whoever drives the engine logs it; it is never judged. Immutable.
 *
 * @param event the event type, one of the constants here
 * @param severity how serious it is
 * @param message text for people
 * @param fields typed values (text, {@code Long}, {@code Double}) in the order they are to be written
 * @param epochMicros when it became due, in the time of the events
 */
public record Notice(String event, Severity severity, String message, Map<String, Object> fields, long epochMicros) {

    /** Repeats of a verdict that were not raised: rule, check, key, suppressed, first_time, last_time. */
    public static final String SUPPRESSED = "qa_suppressed";

    /** A heartbeat that did not come, or came again. */
    public static final String HEARTBEAT = "qa_heartbeat";

    /** A rule that cannot be evaluated; told once. */
    public static final String RULE_FAILED = "qa_rule_failed";

    /** Something about a rule its author should know: a field no event has, state that was cut; told once. */
    public static final String RULE_NOTICE = "qa_rule_notice";

    public Notice {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Whether events of this type come from an engine; those are not judged. */
    public static boolean isOwnEvent(String event) {
        return event != null
                && event.startsWith("qa_")
                && (event.equals(SUPPRESSED)
                        || event.equals(HEARTBEAT)
                        || event.equals(RULE_FAILED)
                        || event.equals(RULE_NOTICE));
    }
}
