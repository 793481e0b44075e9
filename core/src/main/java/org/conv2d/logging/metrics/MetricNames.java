/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/** Makes names and label values of whatever text is given. Any text is a name, emoji and spaces included; exporters adapt it. */
final class MetricNames {
    static final String UNNAMED = "(unnamed)";

    /** The label value of a field that is not there. */
    static final String NONE = "(none)";

    private final int maxChars;
    private final MetricFaults faults;

    MetricNames(int maxChars, MetricFaults faults) {
        this.maxChars = maxChars;
        this.faults = faults;
    }

    String name(String given) {
        if (given == null || given.isBlank()) {
            faults.report(MetricFault.NO_NAME, UNNAMED);
            return UNNAMED;
        }
        return cut(given, given);
    }

    String labelValue(CharSequence given, String metric) {
        return given == null ? NONE : cut(given.toString(), metric);
    }

    private String cut(String text, String metric) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = maxChars - 1;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String cut = text.substring(0, end) + '…';
        faults.report(MetricFault.NAME_TOO_LONG, metric.length() <= maxChars ? metric : cut);
        return cut;
    }
}
