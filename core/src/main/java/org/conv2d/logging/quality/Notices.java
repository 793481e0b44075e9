/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.conv2d.logging.event.Severity;

/** What an engine has to tell and nobody has fetched yet: at most {@value #MOST}, the oldest. Thread-safe, without locks. */
final class Notices {
    private static final int MOST = 1000;

    private final ConcurrentLinkedQueue<Notice> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    void add(Notice notice) {
        if (size.incrementAndGet() > MOST) {
            size.decrementAndGet();
        } else {
            waiting.add(notice);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Fetches all there are. */
    List<Notice> drain() {
        List<Notice> all = new ArrayList<>();
        for (Notice notice = waiting.poll(); notice != null; notice = waiting.poll()) {
            size.decrementAndGet();
            all.add(notice);
        }
        return all;
    }

    static Notice suppressed(
            Rule rule, String key, Severity severity, long count, long firstMicros, long lastMicros, long now) {
        Map<String, Object> fields = about(rule, key);
        fields.put("suppressed", count);
        fields.put("first_time", time(firstMicros));
        fields.put("last_time", time(lastMicros));
        String text = count + (count == 1 ? " repeat of " : " repeats of ") + rule.id() + of(key) + " not raised";
        return new Notice(Notice.SUPPRESSED, severity, text, fields, now);
    }

    static Notice heartbeat(Rule rule, String key, boolean absent, long lastSeen, long now) {
        Map<String, Object> fields = about(rule, key);
        fields.put("state", absent ? "absent" : "back");
        fields.put("last_time", time(lastSeen));
        fields.put("absent_seconds", (now - lastSeen) / 1e6);
        String text =
                absent ? "No event for " + rule.id() + of(key) : "Events for " + rule.id() + of(key) + " are back";
        Severity severity = absent ? rule.grades().get(0).severity() : Severity.INFO;
        return new Notice(Notice.HEARTBEAT, severity, text, fields, now);
    }

    static Notice failed(Rule rule, String reason, long now) {
        Map<String, Object> fields = about(rule, "");
        fields.put("reason", reason);
        String text = "Rule " + rule.id() + " cannot be evaluated: " + reason + "; further failures are only counted";
        return new Notice(Notice.RULE_FAILED, Severity.FATAL, text, fields, now);
    }

    static Notice told(Rule rule, String what, long now) {
        Map<String, Object> fields = about(rule, "");
        fields.put("reason", what);
        return new Notice(Notice.RULE_NOTICE, Severity.WARN, "Rule " + rule.id() + ": " + what, fields, now);
    }

    private static Map<String, Object> about(Rule rule, String key) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", rule.id());
        fields.put("check", rule.check());
        if (!key.isEmpty()) {
            fields.put("key", key);
        }
        return fields;
    }

    private static String of(String key) {
        return key.isEmpty() ? "" : " (" + key + ')';
    }

    private static String time(long epochMicros) {
        try {
            return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
        } catch (ArithmeticException | DateTimeException e) {
            return Long.toString(epochMicros);
        }
    }
}
