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

    /** A rule that has met no event yet says nothing, nor does a number of what seldom happens and has not. */
    private static void add(SnapshotBuilder snapshot, String rule, RuleCounts counts) {
        if (counts.evaluated() == 0 && counts.matched() == 0) {
            return;
        }
        add(snapshot, "quality_evaluated", rule, counts.evaluated());
        add(snapshot, "quality_matched", rule, counts.matched());
        add(snapshot, "quality_escalated", rule, counts.escalated());
        addSeldom(snapshot, "quality_suppressed", rule, counts.suppressed());
        addSeldom(snapshot, "quality_failed", rule, counts.failed());
        addSeldom(snapshot, "quality_late_values", rule, counts.late());
        addSeldom(snapshot, "quality_cut_values", rule, counts.cut());
    }

    private static void addSeldom(SnapshotBuilder snapshot, String name, String rule, long total) {
        if (total != 0) {
            add(snapshot, name, rule, total);
        }
    }

    private static void add(SnapshotBuilder snapshot, String name, String rule, long total) {
        snapshot.counter(name, "rule", rule, total);
    }
}
