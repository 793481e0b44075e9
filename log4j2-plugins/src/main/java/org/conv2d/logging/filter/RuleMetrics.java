/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.Map;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.conv2d.logging.quality.QualityEngine;
import org.conv2d.logging.quality.RuleCounts;

/**
 * What the rules of a context have done while one filter was the newest, for metrics: the rules live longer than their
 * filters, and whoever adds up those of all configurations must not add anything twice. Thread-safe.
 */
final class RuleMetrics {

    private final QualityEngine engine;
    private final Map<String, RuleCounts> before;
    private Map<String, RuleCounts> end;

    /** From now on. */
    RuleMetrics(QualityEngine engine) {
        this.engine = engine;
        this.before = engine.totals();
    }

    /** Another filter goes on from here. */
    synchronized void end() {
        end = engine.totals();
    }

    private synchronized Map<String, RuleCounts> until() {
        return end == null ? engine.totals() : end;
    }

    MetricsSnapshot snapshot() {
        SnapshotBuilder snapshot = new SnapshotBuilder();
        until().forEach((rule, counts) -> {
            RuleCounts known = before.get(rule);
            add(snapshot, rule, known == null ? counts : counts.since(known));
        });
        return snapshot.build();
    }

    private static void add(SnapshotBuilder snapshot, String rule, RuleCounts counts) {
        snapshot.counter("quality_evaluated", "rule", rule, counts.evaluated())
                .counter("quality_matched", "rule", rule, counts.matched())
                .counter("quality_escalated", "rule", rule, counts.escalated())
                .counter("quality_suppressed", "rule", rule, counts.suppressed())
                .counter("quality_failed", "rule", rule, counts.failed())
                .counter("quality_late_values", "rule", rule, counts.late())
                .counter("quality_cut_values", "rule", rule, counts.cut());
    }
}
