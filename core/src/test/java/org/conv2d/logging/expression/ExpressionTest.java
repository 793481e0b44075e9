/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.conv2d.logging.event.GivenEvent;
import org.conv2d.logging.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static GivenEvent event() {
        return GivenEvent.of("fsq_encoding")
                .with("perplexity", 23.4)
                .with("batch_size", 32)
                .with("encoding_duration_ms", 250.0)
                .with("code_usage_percent", 12.5)
                .with("codebook_utilization", (Object) "poor")
                .with("user", (Object) "17")
                .with("flag", (Object) true)
                .with("loss", (Object) null)
                .with("loss_nonfinite", (Object) "NaN")
                .with("my field", 1)
                .by("conv2d.fsq")
                .saying("Low perplexity in batch 7")
                .marked("AUDIT")
                .throwing(new IllegalStateException("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "perplexity < 50",
                "50 > perplexity",
                "perplexity between 20 and 30",
                "perplexity not between 30 and 50",
                "codebook_utilization in (\"poor\", \"fair\")",
                "codebook_utilization not in ['good']",
                "batch_size in (16, 32, 64)",
                "message matches '^Low .* batch \\d+$'",
                "message matches \"(?i)LOW\"",
                "message contains 'perplexity' and message startsWith \"Low\" and message endsWith '7'",
                "exists(perplexity) and missing(nothing) and perplexity exists and nothing missing",
                "type(perplexity) == 'number' and type(batch_size) == integer and type(user) in ('text', 'boolean')",
                "type(nothing) == 'missing'",
                "not finite(loss)",
                "exists(loss)",
                "flag",
                "flag == true",
                "not (flag != true)",
                "level == INFO and level >= \"INFO\" and level < WARNING and level in (INFO, DEBUG)",
                "logger == 'conv2d.fsq' and event == \"fsq_encoding\"",
                "marker('AUDIT') and not marker('X')",
                "exception matches 'IllegalState'",
                "number(user) + 3 == 20",
                "length(codebook_utilization) == 4",
                "abs(-3) == 3 and sqrt(9) = 3 and floor(2.7) == 2 and ceil(2.2) == 3 and log(1) == 0",
                "2 + 3 * 4 - 10 / 5 == 12 and 7 % 4 == 3 and -(2) < 0 and (1 + 1) * 2 == 4",
                "`my field` == 1",
                "encoding_duration_ms >= 250ms and encoding_duration_ms < 1s and encoding_duration_ms between 100ms and 0.5s",
                "code_usage_percent / 100 < 20%",
                "all(perplexity < 50, batch_size == 32) and any(perplexity > 50, batch_size == 32)",
                "1_000_000 > 1e5",
                "NOT (perplexity > 50) AND batch_size = 32 || false",
            })
    void test_holds(String text) {
        assertTrue(Expression.parse(text).test(event()), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "perplexity > 50",
                "nothing < 5",
                "not (nothing < 5)",
                "nothing != 5",
                "user > 5",
                "codebook_utilization == 'good'",
                "loss < 5",
                "not (nothing == 'a')",
                "finite(nothing)",
                "not finite(nothing)",
                "flag == false",
                "level > INFO",
            })
    void test_doesNotHold(String text) {
        assertFalse(Expression.parse(text).test(event()), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "perplexity << 50 ~ 12 ~ unexpected \"<\"",
                "perplexity < ~ 12 ~ missing at the end",
                "perplexity < 50 adn x > 1 ~ 16 ~ did you mean \"and\"?",
                "p59x(duration_ms, 5m) > 1 ~ 0 ~ unknown function",
                "menn(x, 5m) > 1 ~ 0 ~ did you mean \"mean\"?",
                "mean(x, 5m) > 1 ~ 0 ~ more than one event",
                "changed(x) ~ 0 ~ more than one event",
                "a < b < c ~ 6 ~ do not chain",
                "name matches 'a(b' ~ 15 ~ without ')'",
                "name matches '(a)\\1' ~ 17 ~ references to groups",
                "x + 'a' > 1 ~ 4 ~ a number is needed, this is a text",
                "'a' < x ~ 0 ~ a number is needed",
                "x between 5 and 1 ~ 10 ~ nothing lies between",
                "x < 5 and x > 10 ~ 0 ~ can never hold",
                "x == 1 and x == 2 ~ 0 ~ can never hold",
                "5 > x and 10 < x ~ 0 ~ can never hold",
                "x == null ~ 5 ~ missing(x)",
                "level == WARM ~ 9 ~ did you mean \"WARN\"?",
                "type(x) == 'nmber' ~ 11 ~ did you mean \"number\"?",
                "code_usage_percent < 20% ~ 21 ~ holds percent already",
                "size < 5s ~ 7 ~ ends with its unit",
                "x < 5q ~ 4 ~ no number and no duration",
                "x < $limit ~ 4 ~ unknown parameter",
                "x # 3 ~ 2 ~ unexpected '#'",
                "x == 'abc ~ 5 ~ must end with",
                "x in 5 ~ 5 ~ followed by a list",
                "x in (1, 'a') ~ 2 ~ numbers only or texts only",
                "x + 1 ~ 0 ~ a condition is needed",
                "(x < 1 ~ 6 ~ \")\" is missing",
                "finite('a') ~ 7 ~ a number is needed",
                "exists(3) ~ 7 ~ only a field",
                "flag == 'x' == true ~ 12 ~ do not chain",
                "x not ~ 5 ~ \"not\" is followed by",
            })
    void parse_wrong_saysWhatAndWhere(String text, int index, String part) {
        ExpressionException problem = assertThrows(ExpressionException.class, () -> Expression.parse(text.strip()));
        assertTrue(problem.problem().contains(part), problem.getMessage());
        assertEquals(index, problem.index(), problem.getMessage());
    }

    @Test
    void parse_wrong_showsACaretBelowThePlace() {
        ExpressionException problem =
                assertThrows(ExpressionException.class, () -> Expression.parse("perplexity < 50 adn batch > 1"));
        assertEquals("""
                unexpected "adn"; did you mean "and"?
                  perplexity < 50 adn batch > 1
                                  ^""", problem.getMessage());
    }

    @Test
    void parse_empty_asksForACondition() {
        assertThrows(ExpressionException.class, () -> Expression.parse("  "));
    }

    @Test
    void parse_ruinousNesting_isRefused() {
        for (String part : new String[] {"(", "not ", "-", "abs("}) {
            assertThrows(ExpressionException.class, () -> Expression.parse(part.repeat(900)));
        }
        assertThrows(ExpressionException.class, () -> Expression.parse("x < 1 and ".repeat(500)));
    }

    @Test
    void parse_parameters_standForLiterals() {
        Map<String, String> parameters = Map.of("limit", "50", "least", "-1", "share", "5%", "word", "poor");
        Expression expression = Expression.parse(
                "perplexity < $limit and perplexity > $least and codebook_utilization == $word and 0.04 < $share",
                new Windows(),
                parameters);
        assertTrue(expression.test(event()));
    }

    @Test
    void test_integersBeyondDoubles_areTold() {
        GivenEvent event = GivenEvent.of("x").with("id", 9007199254740993L).with("other", 9007199254740992L);
        assertTrue(Expression.parse("id == 9007199254740993").test(event));
        assertFalse(Expression.parse("id == 9007199254740992").test(event));
        assertTrue(Expression.parse("id > other and id != other").test(event));
        assertTrue(Expression.parse("id < 9.3e18 and id > -1e300").test(event));
    }

    @Test
    void test_level_isComparedBySeverity() {
        assertTrue(Expression.parse("level >= ERROR").test(event().at(Severity.FATAL)));
    }
}
