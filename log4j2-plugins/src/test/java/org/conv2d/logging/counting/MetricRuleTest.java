/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.apache.logging.log4j.core.config.Node;
import org.conv2d.logging.layout.StatusLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and units of rules, and what is told of rules that make no sense. */
final class MetricRuleTest {

    private static MetricRule rule(String kind, String event, String field, String labels, String unit, String name) {
        return MetricRule.create(new Node(null, kind, null), event, field, labels, unit, name);
    }

    @ParameterizedTest
    @CsvSource({
        "Timer, fsq_encoding, encoding_duration_ms, fsq_encoding_duration, 23.4, 0.0234",
        "Timer, clustering, clustering_duration_ms, clustering_duration, 1, 0.001",
        "Timer, epoch_complete, duration_seconds, epoch_complete_duration, 47.3, 47.3",
        "Timer, request, took, request_took, 2, 2",
        "Gauge, fsq_encoding, code_usage_percent, fsq_encoding_code_usage_ratio, 75, 0.75",
        "Gauge, upload, size_kib, upload_size_bytes, 2, 2048",
        "Counter, qa_exception, affected_rows, qa_exception_affected_rows, 5, 5",
        "Counter, qa_exception, , qa_exception, 5, 5",
        "Histogram, a_b, b_c, a_b_c, 1, 1",
        "Histogram, a_b, bc, a_b_bc, 1, 1"
    })
    void name_leftOut_isMadeOfEventAndField(
            String kind, String event, String field, String name, double value, double inBaseUnit) {
        MetricRule rule = rule(kind, event, field, null, null, null);
        assertEquals(name, rule.name());
        assertEquals(inBaseUnit, value / rule.unit().perBase, 1e-12 * inBaseUnit);
    }

    @ParameterizedTest
    @CsvSource({
        "Counter, , x, , , needs an event type",
        "Timer, e, , , , needs the field to take numbers from",
        "Timer, e, usage_percent, , , needs a unit of time",
        "Timer, e, x, , fortnights, 'unit=\"fortnights\", which must be one of'",
        "Gauge, e, x, 'a,b,c,d,e', , must not have more than 4 labels",
        "Counter, e, wait_ms, , , 'counts whole numbers, but a field in ms has fractions of the base unit: use <Timer>'",
        "Counter, e, share, , percent, 'counts whole numbers, but a field in percent has fractions'",
        "Counter, log_events, , , , 'makes the metric \"log_events\", which is counted without a rule'",
        "Gauge, log, queue_used, , , 'makes the metric \"log_queue_used\"'"
    })
    void rule_thatMakesNoSense_isToldInOneLineAndLeftOut(
            String kind, String event, String field, String labels, String unit, String told) {
        try (StatusLines status = new StatusLines()) {
            assertSame(MetricRule.REJECTED, rule(kind, event, field, labels, unit, null));
            assertEquals(1, status.lines().size());
            assertTrue(status.lines().get(0).contains(told), status.lines()::toString);
        }
    }

    @Test
    void unitNone_takesTheNumberAsItIsAndKeepsTheName() {
        MetricRule rule = rule("Counter", "request", "wait_ms", null, "none", null);
        assertEquals("request_wait_ms", rule.name());
        assertEquals(1, rule.unit().perBase);
    }

    @Test
    void catalogue_givesEachMetricANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        for (MetricRule rule : CatalogueRules.ALL) {
            assertTrue(names.add(rule.name()), rule::toString);
            assertNotNull(MetricUnit.named(rule.unit().name()));
        }
    }
}
