/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Which rules look at which event types: an event costs one look-up in a map, however many rules there are. Immutable.
 */
final class RuleIndex {
    static final int UNCOUNTED = -1;

    private static final LiveRule[] NONE = {};

    /** The rules for one event type, and which total counts its events; {@link #UNCOUNTED} for types no rule names. */
    static final class Candidates {
        final LiveRule[] rules;
        final int total;

        Candidates(LiveRule[] rules, int total) {
            this.rules = rules;
            this.total = total;
        }
    }

    private final Map<String, Candidates> byEvent = new HashMap<>();
    private final Candidates others;
    final LiveRule[] all;
    final LiveRule[] timed;
    final String hash;

    RuleIndex(List<LiveRule> rules, String hash, ToIntFunction<String> totals) {
        this.hash = hash;
        this.all = rules.toArray(NONE);
        List<LiveRule> evaluated =
                rules.stream().filter(live -> live.rule.mode() != Mode.OFF).toList();
        this.timed = evaluated.stream().filter(LiveRule::isTimed).toArray(LiveRule[]::new);
        this.others = new Candidates(
                evaluated.stream()
                        .filter(live -> live.rule.matcher().events().isEmpty())
                        .toArray(LiveRule[]::new),
                UNCOUNTED);
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
        lists.forEach(
                (event, list) -> byEvent.put(event, new Candidates(list.toArray(NONE), totals.applyAsInt(event))));
        for (String own : List.of(Notice.SUPPRESSED, Notice.HEARTBEAT, Notice.RULE_FAILED, Notice.RULE_NOTICE)) {
            byEvent.put(own, new Candidates(NONE, UNCOUNTED));
        }
    }

    /** The rules that look at events of a type, null for events without one, in their order. */
    Candidates rulesFor(String event) {
        Candidates candidates = event == null ? null : byEvent.get(event);
        return candidates == null ? others : candidates;
    }
}
