/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The field {@code state} of a {@code metrics_summary} event: the cumulative distributions of timers and histograms, from
 * which percentiles over several logs can be computed. Entries separated by blanks, each {@code t:} (timer, seconds) or
 * {@code h:}, the series in the form of a URL's query, {@code =}, and a {@link HistogramText}. A series that is too long for
 * one event has entries in several, which add up.
 */
public final class DistributionStates {
    private static final String TIMER = "t:";
    private static final String HISTOGRAM = "h:";

    private DistributionStates() {}

    /** Takes what is read. */
    @FunctionalInterface
    public interface Consumer {
        void accept(boolean timer, String series, HistogramSnapshot part);
    }

    /** The part of an entry before its histogram. */
    static String key(boolean timer, String series) {
        return (timer ? TIMER : HISTOGRAM) + URLEncoder.encode(series, StandardCharsets.UTF_8) + '=';
    }

    /** Reads the field; returns how many entries make no sense and were left out. */
    public static int read(String state, Consumer consumer) {
        int unreadable = 0;
        for (String entry : state.split(" ")) {
            if (!entry.isEmpty() && !readEntry(entry, consumer)) {
                unreadable++;
            }
        }
        return unreadable;
    }

    private static boolean readEntry(String entry, Consumer consumer) {
        int equals = entry.indexOf('=');
        boolean timer = entry.startsWith(TIMER);
        if (equals < TIMER.length() || !timer && !entry.startsWith(HISTOGRAM)) {
            return false;
        }
        String series;
        HistogramSnapshot part;
        try {
            series = URLDecoder.decode(entry.substring(TIMER.length(), equals), StandardCharsets.UTF_8);
            part = HistogramText.decode(entry.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            return false;
        }
        consumer.accept(timer, series, part);
        return true;
    }
}
