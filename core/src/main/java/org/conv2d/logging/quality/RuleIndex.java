/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which rules look at which event types: an event costs one look-up in a map, however many rules there are. Immutable.
 */
final class RuleIndex {
    private static final LiveRule[] NONE = {};

    /** The rules for one event type, and the count of its events; null for types no rule names. */
    static final class Candidates {
        final LiveRule[] rules;
        final TypeCount count;

        Candidates(LiveRule[] rules, TypeCount count) {
            this.rules = rules;
            this.count = count;
        }
    }

    private final Map<String, Candidates> byEvent = new HashMap<>();
    private final Candidates others;
    final LiveRule[] all;
    final LiveRule[] timed;
    final String hash;

    RuleIndex(List<LiveRule> rules, String hash, Function<String, TypeCount> counts) {
        this.hash = hash;
        this.all = rules.toArray(NONE);
        List<LiveRule> evaluated =
                rules.stream().filter(live -> live.rule.mode() != Mode.OFF).toList();
        this.timed = evaluated.stream().filter(LiveRule::isTimed).toArray(LiveRule[]::new);
        this.others = new Candidates(
                evaluated.stream()
                        .filter(live -> live.rule.matcher().events().isEmpty())
                        .toArray(LiveRule[]::new),
                null);
        Map<String, List<LiveRule>> lists = new HashMap<>();
        for (LiveRule live : evaluated) {
            for (String event : live.rule.matcher().events()) {
                lists.computeIfAbsent(event, name -> new ArrayList<>());
            }
        }
        for (LiveRule live : evaluated) {
            List<String> events = live.rule.matcher().events();
            for (String event : events.isEmpty() ? lists.keySet() : events) {
                List<LiveRule> list = lists.get(event);
                if (list.isEmpty() || list.get(list.size() - 1) != live) {
                    list.add(live);
                }
            }
        }
        lists.forEach((event, list) -> byEvent.put(event, new Candidates(list.toArray(NONE), counts.apply(event))));
        for (String own : List.of(Notice.SUPPRESSED, Notice.HEARTBEAT, Notice.RULE_FAILED, Notice.RULE_NOTICE)) {
            byEvent.put(own, new Candidates(NONE, null));
        }
    }

    /** The rules that look at events of a type, null for events without one, in their order. */
    Candidates rulesFor(String event) {
        Candidates candidates = event == null ? null : byEvent.get(event);
        return candidates == null ? others : candidates;
    }
}
