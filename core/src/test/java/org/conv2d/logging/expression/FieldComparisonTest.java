/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.conv2d.logging.event.GivenEvent;
import org.junit.jupiter.api.Test;

/** The quick comparison of a field with a number says what Java's own operators say, at every edge. */
class FieldComparisonTest {

    private static List<Double> edges() {
        List<Double> edges = new ArrayList<>();
        for (double around : new double[] {0.0, 1, 50, 0.1, 0x1p-1022, 0x1p53, 0x1p63, Double.MAX_VALUE}) {
            for (double value : new double[] {around, Math.nextUp(around), Math.nextDown(around)}) {
                edges.add(value);
                edges.add(-value);
            }
        }
        edges.addAll(List.of(Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        return edges;
    }

    private static boolean holds(double a, String sign, double b) {
        return switch (sign) {
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case ">=" -> a >= b;
            case "==" -> a == b;
            default -> a != b;
        };
    }

    @Test
    void test_edgesOfDoubles_isWhatJavaSays() {
        for (String sign : new String[] {"<", "<=", ">", ">=", "==", "!="}) {
            for (double limit : edges()) {
                if (!Double.isFinite(limit)) {
                    continue;
                }
                String written = new java.math.BigDecimal(limit).toPlainString();
                if (written.length() > 400) {
                    continue; // longer than an expression may be, twice
                }
                for (double value : edges()) {
                    GivenEvent event = GivenEvent.of("x").with("v", value);
                    String label = value + " " + sign + " " + limit;
                    assertEquals(
                            holds(value, sign, limit),
                            Expression.parse("v " + sign + " " + written).test(event),
                            label);
                    assertEquals(
                            holds(limit, sign, value),
                            Expression.parse(written + " " + sign + " v").test(event),
                            label + ", sides exchanged");
                }
            }
        }
    }

    @Test
    void test_fieldThatMovesAbout_isFoundWhereItIs() {
        Expression expression = Expression.parse("v < 5");
        Evaluation evaluation = new Evaluation();
        for (int before = 0; before < 40; before++) {
            GivenEvent event = GivenEvent.of("x");
            for (int i = 0; i < before % 7; i++) {
                event.with("f" + i, 9);
            }
            event.with(new String("v"), before % 2 == 0 ? 1 : 9);
            evaluation.begin(event);
            assertEquals(before % 2 == 0, expression.test(event, evaluation), "" + before);
        }
        evaluation.begin(GivenEvent.of("x").with("w", 1));
        assertEquals(Outcome.UNKNOWN, expression.evaluate(GivenEvent.of("x").with("w", 1), evaluation));
    }
}
