/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.util.Builder;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.config.Environment;
import org.conv2d.logging.counting.MetricRule;
import org.conv2d.logging.export.PrometheusAddress;
import org.conv2d.logging.metrics.MetricsLimits;

/**
 * Makes a {@link MetricsAppender} from attributes and elements of the configuration. An attribute that makes no sense is
 * told in one line, and its default applies. Not thread-safe.
 */
public final class MetricsAppenderBuilder extends AbstractAppender.Builder<MetricsAppenderBuilder>
        implements Builder<MetricsAppender> {

    private static final int MAX_SECONDS = 86_400 * 366;
    private static final int MAX_LABEL_LIMIT = 100_000;
    private static final int MAX_PORT = 65_535;

    @PluginBuilderAttribute
    private String intervalSeconds;

    @PluginBuilderAttribute
    private String labelLimit;

    @PluginBuilderAttribute
    private String contextNumbers;

    @PluginBuilderAttribute
    private String prometheusPort;

    @PluginBuilderAttribute
    private String prometheusHost;

    @PluginBuilderAttribute
    private String jmx;

    @PluginElement("Rules")
    private MetricRule[] metricRules;

    @PluginElement("AppenderRef")
    private AppenderRef[] refs;

    private int interval;
    private int labelSets;
    private boolean numbersOfContext;
    private boolean beanWanted;
    private PrometheusAddress address;

    MetricsAppenderBuilder() {}

    /** Seconds between summaries, 0 for none but the last; default {@code CONV2D_METRICS_INTERVAL}, or 60. */
    public MetricsAppenderBuilder setIntervalSeconds(String value) {
        intervalSeconds = value;
        return this;
    }

    /** Distinct combinations of label values of each metric; default 100. */
    public MetricsAppenderBuilder setLabelLimit(String value) {
        labelLimit = value;
        return this;
    }

    /** {@code true}: text in the diagnostic context that is a number counts as one. */
    public MetricsAppenderBuilder setContextNumbers(String value) {
        contextNumbers = value;
        return this;
    }

    /** Where Prometheus may ask for {@code /metrics}; default nowhere. */
    public MetricsAppenderBuilder setPrometheusPort(String value) {
        prometheusPort = value;
        return this;
    }

    /** The address that listens; default that of the machine to itself. */
    public MetricsAppenderBuilder setPrometheusHost(String value) {
        prometheusHost = value;
        return this;
    }

    /** {@code true}: what is counted can be seen through JMX. */
    public MetricsAppenderBuilder setJmx(String value) {
        jmx = value;
        return this;
    }

    /** {@code <Counter>}, {@code <Gauge>}, {@code <Timer>}, {@code <Histogram>}; default those for the whole catalogue. */
    public MetricsAppenderBuilder setRules(MetricRule[] value) {
        metricRules = value;
        return this;
    }

    /** Where summaries go. */
    public MetricsAppenderBuilder setAppenderRefs(AppenderRef[] value) {
        refs = value;
        return this;
    }

    @Override
    public MetricsAppender build() {
        if (getName() == null || getName().isBlank()) {
            StatusLogger.getLogger().error("Metrics: needs a name, such as name=\"Metrics\"; ignored");
            return null;
        }
        Configuration configuration = getConfiguration();
        int usual = Math.toIntExact(Environment.ofProcess().metricsInterval());
        interval = intervalSeconds == null || intervalSeconds.isBlank()
                ? usual
                : number("intervalSeconds", intervalSeconds, 0, MAX_SECONDS, usual);
        numbersOfContext = flag("contextNumbers", contextNumbers);
        beanWanted = flag("jmx", jmx);
        int port = number("prometheusPort", prometheusPort, 0, MAX_PORT, 0);
        address = port == 0 ? null : new PrometheusAddress(prometheusHost, port);
        labelSets = number("labelLimit", labelLimit, 1, MAX_LABEL_LIMIT, MetricsLimits.DEFAULT.labelSets());
        if (interval > 0 && refs != null && refs.length > 0) {
            configuration.getScheduler().incrementScheduledItems();
        }
        return new MetricsAppender(this, configuration);
    }

    int intervalSeconds() {
        return interval;
    }

    int labelSets() {
        return labelSets;
    }

    boolean contextNumbers() {
        return numbersOfContext;
    }

    boolean jmx() {
        return beanWanted;
    }

    /** Null for nowhere. */
    PrometheusAddress prometheus() {
        return address;
    }

    AppenderRef[] appenderRefs() {
        return refs;
    }

    /** Null for those of the catalogue. */
    MetricRule[] rules() {
        return metricRules;
    }

    private boolean flag(String name, String value) {
        if (value == null || value.isBlank()) {
            return false;
        }
        boolean on = value.trim().equalsIgnoreCase("true");
        if (!on && !value.trim().equalsIgnoreCase("false")) {
            StatusLogger.getLogger()
                    .error(
                            "Metrics {}: attribute {}=\"{}\" must be true or false; using false",
                            getName(),
                            name,
                            value);
        }
        return on;
    }

    private int number(String name, String value, int least, int most, int standard) {
        if (value == null || value.isBlank()) {
            return standard;
        }
        try {
            int number = Integer.parseInt(value.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers out of range
        }
        StatusLogger.getLogger()
                .error(
                        "Metrics {}: attribute {}=\"{}\" must be a whole number from {} to {}; using {}",
                        getName(),
                        name,
                        value,
                        least,
                        most,
                        standard);
        return standard;
    }
}
