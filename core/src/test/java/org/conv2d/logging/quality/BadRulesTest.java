/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with rules, and what is said of it. */
class BadRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{id: a, whn: p < 5} ~ rule a has an unknown attribute \"whn\"; did you mean \"when\"?",
                "{when: p < 5} ~ a rule without id",
                "{id: 'a b', when: p < 5} ~ rule id must be",
                "{id: a, when: {x: 1}} ~ rule a: when must be text or a number, was a map",
                "{id: a, when: [1]} ~ rule a: when must be text or a number, was a list",
                "{id: a, when: null} ~ rule a: when must be text or a number, was nothing",
                "{id: a, when: p < 5, parameters: x} ~ parameters must read like",
                "{id: a, when: p < 5, parameters: {1x: 1}} ~ a parameter's name must be",
                "hello ~ must be a map of attributes",
            })
    void ofTree_wrongShape_saysWhatAndWhere(String rule, String problem) {
        RuleException thrown = assertThrows(RuleException.class, () -> Rules.definitions("- " + rule));
        assertTrue(thrown.getMessage().startsWith("test.yaml, rule 1: "), thrown.getMessage());
        assertTrue(thrown.getMessage().contains(problem), thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{id: a} ~ rule a: has no condition",
                "{id: a, value: p} ~ has a \"value\" but neither \"warn\" nor",
                "{id: a, warn: < 5} ~ rule a: warn: compares a value, and the rule has no \"value\"",
                "{id: a, value: p, warn: 50} ~ must say how it compares: < 50 or > 50",
                "{id: a, value: p, warn: < 50, escalate: ERROR} ~ both \"escalate\" and thresholds",
                "{id: a, value: p, warn: < 20, fail: < 50} ~ rule a: warn: can never be reached",
                "{id: a, value: p, warn: '> 50', fail: '>= 50'} ~ can never be reached",
                "{id: a, value: p, fail: '> 5', critical: '> 5'} ~ can never be reached",
                "{id: a, when: p < 5 and p > 9} ~ can never hold",
                "{id: a, when: p < 5, escalate: WARM} ~ escalate: must be TRACE, DEBUG, INFO, WARN, ERROR or FATAL, was \"WARM\"; did you mean \"WARN\"?",
                "{id: a, when: p < 5, level: high} ~ level: must be",
                "{id: a, when: p < 5, for: 0} ~ for: must be a whole number from 1",
                "{id: a, when: p < 5, for: many} ~ for: must be a whole number",
                "{id: a, when: p < 5, suppress: 5} ~ suppress: must be a duration up to 366d like 30s",
                "{id: a, when: p < 5, cooldown: 999d} ~ cooldown: must be a duration",
                "{id: a, when: p < 5, mode: maybe} ~ mode must be off, observe or enforce, was \"maybe\"",
                "{id: a, when: p < 5, keys: 5} ~ bounds the values of a \"key\"",
                "{id: a, when: p < 5, key: k, keys: 1000000} ~ keys: must be a whole number from 1 to 100000",
                "{id: a, when: p < 5, message: '{p'} ~ message: \"{\" is followed by",
                "{id: a, when: p < 5, message: 'p}'} ~ message: \"}\" without",
                "{id: a, when: p < 5 adn q > 1} ~ did you mean \"and\"?",
                "{id: a, when: p matches '(a+)\\1'} ~ references to groups are not supported",
                "{id: a, when: mean(p; 5m) > 1} ~ unexpected ';'",
                "{id: a, when: 'mean(p, 500d) > 1'} ~ a window lasts from 1ms to 366d",
                "{id: a, when: 'absent(5m) and p < 5'} ~ stands alone",
                "{id: a, when: absent(5m), for: 3} ~ do not go with it",
                "{id: a, when: p < 5, clear: absent(5m)} ~ stands alone",
                "{id: a, when: p < 5, event: qa_suppressed} ~ are not judged",
                "{id: a, when: p < $limt, parameters: {limit: 5}} ~ did you mean \"limit\"?",
                "{id: a, when: p < 5, for: $n} ~ unknown parameter $n",
                "{id: a, when: code_usage_percent < 20%} ~ holds percent already",
            })
    void compile_cannotBeUsed_isLeftOutAndNamed(String rule, String problem) {
        RuleSet rules = RuleSet.compile(Rules.definitions("- {id: good, when: p < 1}\n- " + rule), name -> null);
        assertEquals(1, rules.problems().size(), rules.problems().toString());
        assertTrue(rules.problems().get(0).contains(problem), rules.problems().get(0));
        assertEquals(1, rules.size(), "the good rule is kept");
    }

    @Test
    void compile_problem_showsTheCaret() {
        RuleSet rules =
                RuleSet.compile(Rules.definitions("- {id: low, when: perplexity < 50 adn x > 1}"), name -> null);
        assertEquals("""
                rule low: when: unexpected "adn"; did you mean "and"?
                  perplexity < 50 adn x > 1
                                  ^""", rules.problems().get(0));
    }

    @Test
    void compile_sameIdTwice_keepsTheFirst() {
        RuleSet rules =
                RuleSet.compile(Rules.definitions("- {id: a, when: p < 1}\n- {id: a, when: p < 2}"), name -> null);
        assertEquals(List.of("rule a: there is another rule of this id before it"), rules.problems());
    }

    @Test
    void ofTree_treeThatContainsItself_isRefusedWithoutWalkingIt() {
        Map<String, Object> rule = new HashMap<>();
        rule.put("id", "a");
        rule.put("when", rule);
        Map<String, Object> file = new HashMap<>();
        file.put("rules", List.of(rule));
        RuleException value = assertThrows(RuleException.class, () -> RuleDefinition.ofTree(file, "rules.yaml"));
        assertEquals("rules.yaml, rule 1: rule a: when must be text or a number, was a map", value.getMessage());
        file.put("rules", file);
        assertThrows(RuleException.class, () -> RuleDefinition.ofTree(file, "rules.yaml"));
        List<Object> list = new ArrayList<>();
        list.add(list);
        RuleException item = assertThrows(RuleException.class, () -> RuleDefinition.ofTree(list, "rules.yaml"));
        assertEquals("rules.yaml, rule 1: must be a map of attributes like \"id: low-perplexity\"", item.getMessage());
        file.clear();
        file.put("rules", List.of(Map.of("id", "a", "when", "p < 1", "parameters", cyclic())));
        assertThrows(RuleException.class, () -> RuleDefinition.ofTree(file, "rules.yaml"));
    }

    private static Map<String, Object> cyclic() {
        Map<String, Object> map = new HashMap<>();
        map.put("limit", map);
        return map;
    }

    @Test
    void ofTree_otherShapes_areNamed() {
        for (Object tree : new Object[] {
            null, "text", 5, Map.of("rule", List.of()), Map.of("rules", "x"), Map.of("version", 2, "rules", List.of())
        }) {
            RuleException problem = assertThrows(RuleException.class, () -> RuleDefinition.ofTree(tree, "rules.yaml"));
            assertTrue(problem.getMessage().startsWith("rules.yaml: "), problem.getMessage());
        }
        assertTrue(assertThrows(RuleException.class, () -> RuleDefinition.ofTree(Map.of("rule", List.of()), "r"))
                .getMessage()
                .endsWith("did you mean \"rules\"?"));
    }

    @Test
    void ofTree_tooManyRules_areRefused() {
        List<Map<String, String>> many = IntStream.rangeClosed(0, RuleSet.MAX_RULES)
                .mapToObj(i -> Map.of("id", "r" + i, "when", "p < 1"))
                .toList();
        RuleException problem = assertThrows(RuleException.class, () -> RuleDefinition.ofTree(many, "rules.yaml"));
        assertEquals("rules.yaml: at most 10000 rules, were 10001", problem.getMessage());
    }

    @Test
    void ofTree_severalProblems_areAllNamed() {
        RuleException problem = assertThrows(
                RuleException.class, () -> Rules.definitions("- {id: a, x: 1}\n- {id: b, when: p < 1}\n- {y: 2}"));
        assertEquals(2, problem.problems().size());
        assertTrue(problem.problems().get(1).startsWith("test.yaml, rule 3: "));
    }

    @Test
    void override_sameId_replaces() {
        List<RuleDefinition> both = RuleDefinition.override(
                Rules.definitions("- {id: a, when: p < 1}\n- {id: b, when: p < 1}"),
                Rules.definitions("- {id: a, when: p < 2}"));
        assertEquals(List.of("b", "a"), both.stream().map(RuleDefinition::id).toList());
    }

    @Test
    void of_formsOfOneRule_areEqual() {
        Map<String, Object> yaml =
                Map.of("id", "a", "when", "p < $x", "for", 3, "event", List.of("e", "f"), "parameters", Map.of("x", 5));
        Map<String, String> xml =
                Map.of("id", "a", "when", "p < $x", "for", "3", "event", "e,f", "parameters", "x = 5");
        assertEquals(RuleDefinition.of(yaml), RuleDefinition.of(xml));
    }
}
