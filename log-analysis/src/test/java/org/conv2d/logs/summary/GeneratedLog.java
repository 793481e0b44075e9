/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.time.Instant;
import java.util.Random;

/** A log with events of every kind, restarts, other formats, blank lines and lines that are no events. */
final class GeneratedLog {
    private static final String[] LEVELS = {
        "INFO", "INFO", "DEBUG", "WARNING", "ERROR", "CRITICAL", "TRACE", "WARN", "FATAL"
    };
    private static final String[] NAMES = {"a", "b", "fsq_encoding", "epoch", "größe", "x\\ny", "\\u001b[31m", "😀"};
    private static final String HALF_PAIR = "\\ud800";

    private final Random random;
    private final boolean junk;
    private final StringBuilder text = new StringBuilder();
    private long millis = 1_705_314_645_000L;

    private GeneratedLog(Random random, boolean junk) {
        this.random = random;
        this.junk = junk;
    }

    static String of(int lines, Random random) {
        return of(lines, random, true);
    }

    /** Events alone, in JSON that every parser takes. */
    static String ofEvents(int lines, Random random) {
        return of(lines, random, false);
    }

    private static String of(int lines, Random random, boolean junk) {
        GeneratedLog log = new GeneratedLog(random, junk);
        for (int i = 0; i < lines; i++) {
            if (junk && random.nextInt(8) == 0) {
                log.junk();
            } else {
                log.event();
            }
        }
        return log.text.toString();
    }

    private void junk() {
        text.append(pick(
                "",
                "  ",
                "# note",
                "[1]",
                "42",
                "{\"level\":",
                "{\"a\":1}{}",
                "prefix {\"level\":\"INFO\"}",
                "{\"n\":NaN}"));
        text.append('\n');
    }

    private void event() {
        millis += random.nextInt(4) == 0 ? random.nextInt(3000) - 500 : 0;
        text.append("{\"timestamp\":\"").append(Instant.ofEpochMilli(millis)).append('"');
        field("level", quoted(pick(LEVELS)));
        switch (random.nextInt(14)) {
            case 0 ->
                text(",\"event\":\"timer_end\",\"timer_name\":" + name() + ",\"duration_seconds\":"
                        + random.nextDouble());
            case 1 -> text(",\"event\":\"fsq_encoding\",\"encoding_duration_ms\":" + 50 * random.nextDouble());
            case 2 -> text(",\"event\":\"epoch_complete\",\"duration_seconds\":" + random.nextInt(90));
            case 3, 4 ->
                text(",\"event\":\"counter_update\",\"counter_name\":" + name() + ",\"total\":" + random.nextInt(50));
            case 5 ->
                text(",\"event\":\"counter_update\",\"counter_name\":\"c\",\"total\":" + random.nextDouble()
                        + ",\"increment\":0.5");
            case 6 ->
                text(",\"event\":\"gauge_update\",\"gauge_name\":" + name() + ",\"value\":" + random.nextGaussian());
            case 7 ->
                text(",\"event\":\"histogram_stats\",\"histogram_name\":\"h\",\"count\":" + (1 + random.nextInt(9))
                        + ",\"mean\":" + random.nextDouble() + ",\"std\":" + random.nextDouble() + ",\"min\":0,\"max\":"
                        + random.nextDouble());
            case 8 -> text(",\"event\":\"training_start\"");
            case 9 -> text(",\"event\":\"qa_exception\",\"check\":" + name());
            case 10 ->
                text(",\"event_type\":\"QA_ISSUE\",\"issue_type\":" + name() + ",\"count\":" + random.nextInt(4));
            case 11 ->
                text(",\"metrics\":{\"counters\":{\"rows\":" + random.nextInt(20) + "},\"timers\":{\"load\":0."
                        + random.nextInt(3) + "}}");
            case 12 ->
                text(",\"message\":\"m\",\"exception\":{\"type\":" + name() + "},\"run_id\":\"r" + random.nextInt(3)
                        + "\"");
            default ->
                text(",\"event\":" + name() + ",\"qa\":{\"check\":" + name() + "},\"run_id\":\"r" + random.nextInt(3)
                        + "\",\"metrics\":{\"counters\":{\"rows\":" + random.nextInt(20) + "}}");
        }
        text.append("}\n");
    }

    private void field(String name, String value) {
        text(",\"" + name + "\":" + value);
    }

    private void text(String more) {
        text.append(more);
    }

    private String name() {
        return quoted(junk && random.nextInt(9) == 0 ? HALF_PAIR : pick(NAMES));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
