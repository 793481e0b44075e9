/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.conv2d.logging.event.GivenEvent;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Random expressions beside an evaluator that shares nothing with ours: it walks the random tree it wrote the text from, with
 * values in a map, numbers compared as {@link BigDecimal} and texts matched by {@code java.util.regex}.
 */
class ExpressionOracleTest {
    private static final String[] FIELDS = {"a", "b", "c", "d", "e", "absent_one"};
    private static final String[] TEXTS = {"good", "fair", "poor", "", "NaN", "a b"};

    /** A text and what it should be. */
    private record Sample(String text, Boolean expected) {}

    /** A number as text and value; null where it is unknown. */
    private record Numeric(String text, Double value, Long exact) {
        static Numeric of(String text, Double value) {
            return new Numeric(text, value, null);
        }
    }

    private final Random random = Seeded.random("expressionOracle");
    private final Map<String, Object> values = new LinkedHashMap<>();

    @Test
    void test_randomExpressionsAndEvents_agreesWithTheOracle() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < 30_000; i++) {
            GivenEvent event = event();
            Sample sample = condition(4);
            Evaluation evaluation = new Evaluation();
            evaluation.begin(event);
            Outcome outcome;
            try {
                outcome = Expression.parse(sample.text).evaluate(event, evaluation);
            } catch (ExpressionException e) {
                assertTrue(e.getMessage().startsWith("can never hold"), e.getMessage());
                continue;
            }
            Outcome expected =
                    sample.expected == null ? Outcome.UNKNOWN : sample.expected ? Outcome.HOLDS : Outcome.FAILS;
            assertEquals(expected, outcome, () -> sample.text + " of " + values);
            outcomes.merge(expected, 1, Integer::sum);
        }
        for (Outcome outcome : Outcome.values()) {
            assertTrue(outcomes.getOrDefault(outcome, 0) > 2000, "each outcome occurs: " + outcomes);
        }
    }

    private GivenEvent event() {
        values.clear();
        GivenEvent event = GivenEvent.of("x");
        for (String field : new String[] {"a", "b", "c", "d", "e"}) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    String text = TEXTS[random.nextInt(TEXTS.length)];
                    event.with(field, text);
                    values.put(field, text);
                }
                case 1 -> {
                    boolean flag = random.nextBoolean();
                    event.with(field, (Object) flag);
                    values.put(field, flag);
                }
                case 2 -> {
                    double odd = new double[] {
                                Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE
                            }
                            [random.nextInt(5)];
                    event.with(field, odd);
                    values.put(field, odd);
                }
                case 3 -> {
                    long large = (1L << 53) + random.nextInt(4) - 1;
                    event.with(field, large);
                    values.put(field, large);
                }
                case 4 -> {
                    event.with(field, (Object) null);
                    values.put(field, null);
                }
                case 5 -> {
                    long small = random.nextInt(9) - 4L;
                    event.with(field, small);
                    values.put(field, small);
                }
                default -> {
                    double value = (random.nextInt(80) - 40) / 8.0;
                    event.with(field, value);
                    values.put(field, value);
                }
            }
        }
        return event;
    }

    private Sample condition(int depth) {
        switch (depth == 0 ? 4 + random.nextInt(9) : random.nextInt(13)) {
            case 0, 1 -> {
                boolean all = random.nextBoolean();
                boolean call = random.nextInt(4) == 0;
                Sample left = condition(depth - 1);
                Sample right = condition(depth - 1);
                String text = call
                        ? (all ? "all(" : "any(") + left.text + ", " + right.text + ')'
                        : '(' + left.text + (all ? random.nextBoolean() ? " and " : " && " : " or ") + right.text + ')';
                return new Sample(
                        text,
                        all ? and(left.expected, right.expected) : not(and(not(left.expected), not(right.expected))));
            }
            case 2, 3 -> {
                Sample inner = condition(depth - 1);
                return new Sample("not (" + inner.text + ')', not(inner.expected));
            }
            case 4 -> {
                String field = field();
                boolean there = values.get(field) != null;
                return random.nextBoolean()
                        ? new Sample("exists(" + field + ')', there)
                        : new Sample(field + " missing", !there);
            }
            case 5 -> {
                String field = field();
                String literal = TEXTS[random.nextInt(TEXTS.length)];
                boolean equal = random.nextBoolean();
                Object value = values.get(field);
                Boolean expected = value instanceof String text ? (Boolean) (text.equals(literal) == equal) : null;
                return new Sample(field + (equal ? " == " : " != ") + '"' + literal + '"', expected);
            }
            case 6 -> {
                String field = field();
                String pattern = new String[] {"o+", "^(good|fair)$", "^$", "a", "[^aeiou]{2}"}[random.nextInt(5)];
                Object value = values.get(field);
                Boolean expected = value instanceof String text
                        ? (Boolean) Pattern.compile(pattern).matcher(text).find()
                        : null;
                return new Sample(field + " matches '" + pattern + "'", expected);
            }
            case 7 -> {
                Numeric value = number(2);
                Numeric low = literal();
                Numeric high = literal();
                if (low.value > high.value) {
                    Numeric swap = low;
                    low = high;
                    high = swap;
                }
                Boolean expected = and(compare(value, ">=", low), compare(value, "<=", high));
                return new Sample(value.text + " between " + low.text + " and " + high.text, expected);
            }
            case 8 -> {
                Numeric value = number(1);
                return new Sample(
                        "finite(" + value.text + ')',
                        value.value == null ? null : (Boolean) Double.isFinite(value.value));
            }
            case 9 -> {
                Numeric value = number(1);
                Numeric one = literal();
                Numeric two = literal();
                Boolean expected =
                        value.value == null ? null : (Boolean) (compare(value, "==", one) || compare(value, "==", two));
                return new Sample(value.text + " in (" + one.text + ", " + two.text + ')', expected);
            }
            default -> {
                Numeric left = number(2);
                Numeric right = number(2);
                String sign = new String[] {"<", "<=", ">", ">=", "==", "!="}[random.nextInt(6)];
                if (left.text.matches("[a-z_]+")
                        && right.text.matches("[a-z_]+")
                        && sign.length() == 2
                        && !sign.startsWith("<")
                        && !sign.startsWith(">")) {
                    return fields(left.text, sign.equals("=="), right.text);
                }
                return new Sample(left.text + ' ' + sign + ' ' + right.text, compare(left, sign, right));
            }
        }
    }

    /** Two fields are equal as what they are. */
    private Sample fields(String left, boolean equal, String right) {
        Object a = values.get(left);
        Object b = values.get(right);
        Boolean expected = null;
        if (a instanceof Number && b instanceof Number) {
            expected = compare(read(left), equal ? "==" : "!=", read(right));
        } else if (a instanceof String && b instanceof String || a instanceof Boolean && b instanceof Boolean) {
            expected = a.equals(b) == equal;
        }
        return new Sample(left + (equal ? " == " : " != ") + right, expected);
    }

    private Numeric number(int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            return random.nextInt(3) == 0 ? literal() : read(field());
        }
        if (random.nextInt(4) == 0) {
            Numeric inner = number(depth - 1);
            return Numeric.of("abs(" + inner.text + ')', inner.value == null ? null : (Double) Math.abs(inner.value));
        }
        Numeric left = number(depth - 1);
        Numeric right = number(depth - 1);
        char sign = "+-*/%".charAt(random.nextInt(5));
        Double value = null;
        if (left.value != null && right.value != null) {
            double a = left.value;
            double b = right.value;
            value = switch (sign) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> a % b;
            };
        }
        return Numeric.of("(" + left.text + ' ' + sign + ' ' + right.text + ')', value);
    }

    private Numeric literal() {
        if (random.nextInt(6) == 0) {
            long large = (1L << 53) + random.nextInt(3);
            return new Numeric(Long.toString(large), (double) large, large);
        }
        double value = (random.nextInt(64) - 32) / 8.0;
        return Numeric.of(Double.toString(value), value);
    }

    private Numeric read(String field) {
        Object value = values.get(field);
        if (value instanceof Long exact) {
            return new Numeric(field, (double) (long) exact, exact);
        }
        return Numeric.of(field, value instanceof Double number ? number : null);
    }

    private String field() {
        return FIELDS[random.nextInt(FIELDS.length)];
    }

    private static Boolean compare(Numeric left, String sign, Numeric right) {
        if (left.value == null || right.value == null) {
            return null;
        }
        if (!Double.isFinite(left.value) || !Double.isFinite(right.value)) {
            double a = left.value;
            double b = right.value;
            return switch (sign) {
                case "<" -> a < b;
                case "<=" -> a <= b;
                case ">" -> a > b;
                case ">=" -> a >= b;
                case "==" -> a == b;
                default -> a != b;
            };
        }
        int order = decimal(left).compareTo(decimal(right));
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }

    private static BigDecimal decimal(Numeric number) {
        return number.exact == null ? new BigDecimal(number.value) : new BigDecimal(number.exact);
    }

    private static Boolean and(Boolean a, Boolean b) {
        if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
            return false;
        }
        return a == null || b == null ? null : (Boolean) true;
    }

    private static Boolean not(Boolean a) {
        return a == null ? null : (Boolean) !a;
    }
}
