/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.quality.Mode;
import org.conv2d.logging.quality.QualityEngine;
import org.conv2d.logging.quality.RuleDefinition;
import org.conv2d.logging.quality.RuleSet;

/** Rules, and an event that meets them. */
public enum Situation {
    NO_ENGINE("no engine: setting the event's time, reading its type", null, 0),
    UNNAMED("an event no rule names", "other", 0),
    THREE("three rules whose conditions do not hold", "three", 0),
    THREE_RAISED("three rules whose conditions hold: raised", "raised", 0),
    QUANTILE("one rule on p95 over 5 minutes", "quantile", 0),
    KEYED("the same, kept apart by a field", "keyed", 0),
    THOUSAND_UNNAMED("an event no rule names, beside 1,000 rules on 200 events", "other", 1000),
    THOUSAND_THREE("three rules whose conditions do not hold, beside 1,000 rules", "three", 1000),
    THOUSAND_QUANTILE("one rule on p95, beside 1,000 rules", "quantile", 1000);

    private static final int EVENTS = 200;

    private final String label;
    final String event;
    private final int others;

    Situation(String label, String event, int others) {
        this.label = label;
        this.event = event;
        this.others = others;
    }

    public String label() {
        return label;
    }

    /** The engine; null for none. */
    QualityEngine engine() {
        if (event == null) {
            return null;
        }
        List<RuleDefinition> rules = new ArrayList<>();
        add(rules, "three", "perplexity < 50", null);
        add(rules, "three", "code_usage_percent < 20", null);
        add(rules, "three", "encoding_duration_ms > 1000 or loss > 5", null);
        add(rules, "raised", "perplexity > 50", null);
        add(rules, "raised", "code_usage_percent > 20", null);
        add(rules, "raised", "encoding_duration_ms > 10 or loss > 5", null);
        add(rules, "quantile", "p95(encoding_duration_ms, 5m) > 100", null);
        add(rules, "keyed", "p95(encoding_duration_ms, 5m) > 100", "stage");
        for (int i = 0; i < others; i++) {
            add(rules, "event_" + i % EVENTS, "perplexity < " + i, null);
        }
        RuleSet set = RuleSet.compile(rules, name -> null);
        if (!set.problems().isEmpty()) {
            throw new IllegalStateException(set.problems().toString());
        }
        return new QualityEngine(set, Mode.ENFORCE);
    }

    private static void add(List<RuleDefinition> rules, String event, String when, String key) {
        Map<String, String> rule = Map.of("id", "r" + rules.size(), "event", event, "when", when);
        Map<String, String> keyed =
                key == null ? rule : Map.of("id", "r" + rules.size(), "event", event, "when", when, "key", key);
        rules.add(RuleDefinition.of(keyed));
    }
}
