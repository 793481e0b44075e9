/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginConfiguration;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.util.Builder;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.config.QualityVariable;
import org.conv2d.logging.quality.Mode;
import org.conv2d.logging.quality.RuleDefinition;
import org.conv2d.logging.quality.RuleException;

/**
 * Attributes and elements of {@code <QualityFilter>}. One that makes no sense is reported to the status logger and its
 * default applies.
 */
public final class QualityFilterBuilder implements Builder<QualityFilter> {

    private static final Logger STATUS = StatusLogger.getLogger();
    private static final int STANDARD_WATCH_SECONDS = 5;

    /** Files of rules, separated by commas; the built-in rules when there are neither files nor {@code <Rule>}s. */
    @PluginBuilderAttribute
    private String rules;

    /** {@code enforce}, {@code observe} or {@code off}; {@code CONV2D_QUALITY} has the last word. */
    @PluginBuilderAttribute
    private String mode;

    /** Whether text in the diagnostic context that is a number counts as one, as SLF4J's key-values are. */
    @PluginBuilderAttribute
    private boolean contextNumbers;

    /** Every how many seconds files are looked at for changes; 0 for never. */
    @PluginBuilderAttribute
    private String watchSeconds;

    /** The least severe level at which a lambda is called though its logger is above that level; OFF for none. */
    @PluginBuilderAttribute
    private String evaluateFrom;

    /**
     * The least severe level at which {@code isInfoEnabled()} and the like say yes though the logger is above that level:
     * SLF4J's fluent calls ask before they tell anything. OFF for none.
     */
    @PluginBuilderAttribute
    private String enabledFrom;

    /** Properties files give these to every filter; this one always lets others decide, so they mean nothing here. */
    @PluginBuilderAttribute
    @SuppressWarnings("UnusedVariable") // an attribute is known by its field
    private String onMatch;

    @PluginBuilderAttribute
    @SuppressWarnings("UnusedVariable") // an attribute is known by its field
    private String onMismatch;

    @PluginElement("Rule")
    private RuleElement[] elements;

    @PluginConfiguration
    private Configuration configuration;

    QualityFilterBuilder() {}

    /** Without effect; see the attribute. */
    public QualityFilterBuilder setOnMatch(String value) {
        onMatch = value;
        return this;
    }

    /** Without effect; see the attribute. */
    public QualityFilterBuilder setOnMismatch(String value) {
        onMismatch = value;
        return this;
    }

    public QualityFilterBuilder setRules(String value) {
        rules = value;
        return this;
    }

    public QualityFilterBuilder setMode(String value) {
        mode = value;
        return this;
    }

    public QualityFilterBuilder setContextNumbers(boolean value) {
        contextNumbers = value;
        return this;
    }

    public QualityFilterBuilder setWatchSeconds(String value) {
        watchSeconds = value;
        return this;
    }

    public QualityFilterBuilder setEvaluateFrom(String value) {
        evaluateFrom = value;
        return this;
    }

    public QualityFilterBuilder setEnabledFrom(String value) {
        enabledFrom = value;
        return this;
    }

    @Override
    public QualityFilter build() {
        Configuration owner = configuration == null ? new DefaultConfiguration() : configuration;
        QualityOptions options = new QualityOptions(
                source(),
                mode(),
                contextNumbers,
                seconds(),
                level("evaluateFrom", evaluateFrom, Level.INFO),
                level("enabledFrom", enabledFrom, Level.OFF));
        owner.getScheduler().incrementScheduledItems();
        return new QualityFilter(owner, options);
    }

    private RuleSource source() {
        List<RuleDefinition> definitions = new ArrayList<>();
        if (elements != null) {
            for (RuleElement element : elements) {
                definitions = RuleDefinition.override(definitions, element.definitions());
            }
        }
        boolean none = rules == null || rules.isBlank();
        List<RuleFile> files = new ArrayList<>();
        if (!none || elements == null || elements.length == 0) {
            for (String location : (none ? RuleSource.BUILT_IN : rules).split(",")) {
                try {
                    files.add(RuleFile.at(location.strip()));
                } catch (RuleException e) {
                    STATUS.error("QualityFilter: {}", e.getMessage());
                }
            }
        }
        return new RuleSource(files, definitions);
    }

    private Mode mode() {
        Mode ofEnvironment = QualityVariable.mode();
        if (ofEnvironment != null) {
            return ofEnvironment;
        }
        Mode ofAttribute = mode == null ? Mode.ENFORCE : Mode.of(mode);
        if (ofAttribute == null) {
            reject("mode", mode, "must be enforce, observe or off", "enforce");
            return Mode.ENFORCE;
        }
        return ofAttribute;
    }

    private int seconds() {
        if (watchSeconds == null) {
            return STANDARD_WATCH_SECONDS;
        }
        if (!watchSeconds.strip().matches("[0-9]{1,6}")) {
            reject("watchSeconds", watchSeconds, "must be a number of seconds, 0 for never", STANDARD_WATCH_SECONDS);
            return STANDARD_WATCH_SECONDS;
        }
        return Integer.parseInt(watchSeconds.strip());
    }

    private static Level level(String attribute, String value, Level standard) {
        if (value == null) {
            return standard;
        }
        Level level = Level.getLevel(value.strip().toUpperCase(Locale.ROOT));
        if (level == null) {
            reject(attribute, value, "must be a level such as DEBUG, INFO or OFF", standard);
            return standard;
        }
        return level;
    }

    private static void reject(String attribute, String value, String rule, Object standard) {
        STATUS.error("QualityFilter {}=\"{}\" {}; using {}", attribute, value, rule, standard);
    }
}
