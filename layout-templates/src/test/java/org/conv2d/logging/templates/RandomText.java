/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.Random;

/** Text and names that have broken loggers before, drawn by a seed. */
final class RandomText {

    private static final String[] PIECES = {
        "plain",
        " ",
        "\"",
        "\\",
        "\n",
        "\r\n",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u2028",
        "é",
        "漢字",
        "🙂",
        "\ud83d",
        "\ude42",
        "</script>",
        "${jndi:x}",
        "%d",
        "{}",
        "\\u0041",
        "{\"a\":1}",
        "]",
        "}",
        ",",
        ":",
        "<error x>"
    };

    private static final String[] NAMES = {
        "loss",
        "epoch",
        "batch_size",
        "batch_size_2",
        "timestamp",
        "level",
        "logger",
        "event",
        "message",
        "thread",
        "thread_2",
        "exception",
        "context",
        "qa",
        "_truncated",
        "_failed",
        "id",
        "_id",
        "host",
        "user",
        "error",
        "error.type",
        "log.level",
        "@timestamp",
        "@version",
        "labels",
        "severity",
        "time",
        "short_message",
        "version",
        "fields",
        "a.b",
        "a*b",
        "a\\b",
        "a_b",
        "ünï",
        "quo\"te",
        "new\nline",
        "",
        " ",
        "🙂",
        "\ud83d",
        "x".repeat(200)
    };

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    String name() {
        return random.nextInt(4) == 0 ? "f" + random.nextInt(30) : NAMES[random.nextInt(NAMES.length)];
    }

    String text() {
        if (random.nextInt(300) == 0) {
            return piece().repeat(random.nextInt(5_000));
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(piece());
        }
        return text.toString();
    }

    private String piece() {
        return PIECES[random.nextInt(PIECES.length)];
    }
}
