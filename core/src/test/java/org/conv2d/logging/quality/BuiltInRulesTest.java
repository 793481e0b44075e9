/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.conv2d.logging.event.GivenEvent;
import org.conv2d.logging.event.Severity;
import org.junit.jupiter.api.Test;

class BuiltInRulesTest {
    private final QualityEngine engine = new QualityEngine(Rules.builtIn(Map.of()), Mode.ENFORCE);
    private int seconds;

    private GivenEvent next(String type) {
        return GivenEvent.of(type).after(seconds++);
    }

    private void stays(GivenEvent event) {
        Verdict verdict = engine.judge(event);
        assertFalse(verdict.escalates(), () -> verdict.rule() + ": " + verdict.message());
    }

    private void rises(GivenEvent event, String rule, Severity severity, String message) {
        Verdict verdict = engine.judge(event);
        assertTrue(verdict.escalates(), rule);
        assertEquals(rule, verdict.rule());
        assertEquals(severity, verdict.severity());
        assertEquals(message, String.valueOf(verdict.message()));
    }

    @Test
    void rules_all_compileAndGiveAReason() {
        RuleSet rules = Rules.builtIn(Map.of());
        assertEquals(List.of(), rules.problems());
        assertEquals(List.of(), rules.warnings());
        assertEquals(12, rules.size());
        for (Rule rule : rules.rules()) {
            assertTrue(rule.definition().get(RuleAttribute.REASON).length() > 20, rule.id());
        }
    }

    @Test
    void perplexity_below50_isTheWarningOfTheSeed() {
        stays(next("fsq_encoding").with("perplexity", 125.6));
        rises(
                next("fsq_encoding").with("perplexity", 23.4),
                "low-perplexity",
                Severity.WARN,
                "Low perplexity: 23.4 (< 50 threshold)");
        rises(
                next("fsq_encoding").with("perplexity", 3.0),
                "low-perplexity",
                Severity.ERROR,
                "Low perplexity: 3 (< 10 threshold)");
    }

    @Test
    void codeUsage_lowOrFallen_rises() {
        rises(
                next("fsq_encoding").with("code_usage_percent", 12.5),
                "codebook-underuse",
                Severity.WARN,
                "Only 12.5 % of the codes are used (< 20 %)");
        for (int i = 0; i < 5; i++) {
            stays(next("fsq_encoding").with("code_usage_percent", 75.0));
        }
        rises(
                next("fsq_encoding").with("code_usage_percent", 30.0),
                "codebook-collapse",
                Severity.ERROR,
                "Code usage fell to 30 % from a best that asks for 37.5 %");
        stays(next("fsq_encoding").with("code_usage_percent", 31.0));
        List<Notice> notices = engine.close();
        assertEquals(1, notices.size());
        assertEquals(Notice.SUPPRESSED, notices.get(0).event());
    }

    @Test
    void nanRows_byShare_rise() {
        stays(next("qa_exception")
                .with("check", (Object) "nan_detection")
                .with("affected_rows", 5)
                .with("affected_percent", 0.5));
        stays(next("qa_exception")
                .with("check", (Object) "outliers")
                .with("affected_rows", 50)
                .with("affected_percent", 50.0));
        rises(
                next("qa_exception")
                        .with("check", (Object) "nan_detection")
                        .with("affected_rows", 20)
                        .with("affected_percent", 2.0),
                "nan-rows",
                Severity.WARN,
                "20 rows with NaN: 2 % (> 1 %)");
        stays(next("qa_exception")
                .at(Severity.WARN)
                .with("check", (Object) "nan_detection")
                .with("affected_rows", 20)
                .with("affected_percent", 2.0));
    }

    @Test
    void loss_notFiniteOrDiverging_rises() {
        for (int epoch = 0; epoch < 5; epoch++) {
            stays(next("epoch_complete").with("epoch", epoch).with("loss", 1.0 / (epoch + 1)));
        }
        rises(
                next("epoch_complete").with("epoch", 5).with("loss", 8.0),
                "loss-diverging",
                Severity.WARN,
                "Loss 8 is far above its recent mean (limit 0.9133333333333333)");
        rises(
                next("epoch_complete").with("epoch", 6).with("loss", Double.NaN),
                "loss-not-finite",
                Severity.ERROR,
                "Loss is NaN in epoch 6");
    }

    @Test
    void accuracy_belowItsBest_rises() {
        for (double accuracy : new double[] {0.7, 0.8, 0.86, 0.85, 0.82}) {
            stays(next("epoch_complete").with("epoch", 1).with("accuracy", accuracy));
        }
        rises(
                next("epoch_complete").with("epoch", 9).with("accuracy", 0.75),
                "accuracy-drop",
                Severity.WARN,
                "Accuracy 0.75 in epoch 9, its best asks for 0.8099999999999999");
    }

    @Test
    void clustering_notConvergedOrOverlapping_rises() {
        stays(next("clustering")
                .with("algorithm", (Object) "gmm")
                .with("silhouette_score", 0.68)
                .with("k_clusters", 4));
        rises(
                next("clustering").with("algorithm", (Object) "gmm").with("converged", (Object) false),
                "clustering-not-converged",
                Severity.WARN,
                "gmm did not converge");
        rises(
                next("clustering").with("silhouette_score", 0.1).with("k_clusters", 4),
                "low-silhouette",
                Severity.WARN,
                "Silhouette 0.1 (< 0.25) for 4 clusters");
        rises(
                next("clustering").with("silhouette_score", -0.1).with("k_clusters", 4),
                "low-silhouette",
                Severity.ERROR,
                "Silhouette -0.1 (< 0) for 4 clusters");
    }

    @Test
    void smoothing_thatReducesNothing_rises() {
        stays(next("temporal_smoothing").with("transitions_before", 87).with("reduction_percent", 60.9));
        stays(next("temporal_smoothing").with("transitions_before", 0).with("reduction_percent", 0.0));
        rises(
                next("temporal_smoothing").with("transitions_before", 87).with("reduction_percent", 1.5),
                "transitions-not-reduced",
                Severity.WARN,
                "Only 1.5 % fewer transitions (< 5 %)");
    }

    @Test
    void stage_slowerThanItself_rises() {
        for (int i = 0; i < 30; i++) {
            stays(next("timer_end").with("name", (Object) "fsq").with("duration_seconds", 0.02 + i % 3 * 0.001));
            stays(next("timer_end").with("name", (Object) "gmm").with("duration_seconds", 1.5 + i % 3 * 0.1));
        }
        stays(next("timer_end").with("name", (Object) "gmm").with("duration_seconds", 1.6));
        Verdict verdict =
                engine.judge(next("timer_end").with("name", (Object) "fsq").with("duration_seconds", 1.6));
        assertEquals("slow-stage", verdict.rule());
        assertTrue(
                verdict.message().toString().startsWith("fsq took 1.6 s, "),
                verdict.message().toString());
    }

    @Test
    void qaExceptions_manyOfACheck_rise() {
        for (int i = 0; i < 10; i++) {
            stays(next("qa_exception").with("check", (Object) "outliers"));
            stays(next("qa_exception").with("check", (Object) "range"));
        }
        rises(
                next("qa_exception").with("check", (Object) "outliers"),
                "qa-exception-rate",
                Severity.WARN,
                "11 outliers exceptions within five minutes (> 10)");
    }

    @Test
    void environment_movesThresholdsAndModes() {
        RuleSet moved = Rules.builtIn(Map.of(
                "CONV2D_QUALITY_LOW_PERPLEXITY_WARN", "200",
                "CONV2D_QUALITY_CODEBOOK_UNDERUSE", "5",
                "CONV2D_QUALITY_LOSS_NOT_FINITE", "off"));
        assertEquals(List.of(), moved.warnings());
        assertNotEquals(Rules.builtIn(Map.of()).hash(), moved.hash());
        QualityEngine other = new QualityEngine(moved, Mode.ENFORCE);
        assertEquals(
                200, other.judge(next("fsq_encoding").with("perplexity", 125.6)).threshold());
        assertFalse(other.judge(next("fsq_encoding").with("code_usage_percent", 12.5))
                .escalates());
        assertFalse(other.judge(next("epoch_complete").with("loss", Double.NaN)).escalates());
    }

    @Test
    void environment_noSense_warnsAndKeepsTheDefault() {
        RuleSet rules = Rules.builtIn(Map.of(
                "CONV2D_QUALITY_LOW_PERPLEXITY_WARN", "high",
                "CONV2D_QUALITY_LOW_SILHOUETTE_FAIL", "0.5",
                "CONV2D_QUALITY_LOSS_NOT_FINITE", "perhaps"));
        assertEquals(List.of(), rules.problems());
        assertEquals(12, rules.size());
        assertEquals(3, rules.warnings().size(), rules.warnings().toString());
        assertEquals(
                "CONV2D_QUALITY_LOW_PERPLEXITY_WARN must be a number like 50, was \"high\"; 50 applies",
                rules.warnings().get(0));
        QualityEngine other = new QualityEngine(rules, Mode.ENFORCE);
        assertEquals(
                50, other.judge(next("fsq_encoding").with("perplexity", 23.4)).threshold());
    }
}
