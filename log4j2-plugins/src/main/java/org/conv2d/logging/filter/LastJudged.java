/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import org.apache.logging.log4j.core.LogEvent;

/**
 * The event that a thread judged last, so that a second {@code <Quality>} appender it comes to does not judge it again.
 * For one thread.
 */
final class LastJudged {

    private Object judge;
    private LogEvent event;
    private long epochSecond;
    private int nanoOfSecond;
    private Finding finding;

    void keep(Object appender, LogEvent judged, Finding found) {
        judge = appender;
        event = judged;
        epochSecond = judged.getInstant().getEpochSecond();
        nanoOfSecond = judged.getInstant().getNanoOfSecond();
        finding = found;
    }

    /** What another appender found about this event; null when none has seen it. Log4j uses its objects again, hence the time. */
    Finding find(Object appender, LogEvent given) {
        boolean same = event == given
                && judge != appender
                && epochSecond == given.getInstant().getEpochSecond()
                && nanoOfSecond == given.getInstant().getNanoOfSecond();
        return same ? finding : null;
    }
}
