/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conv2d.logging.event.GivenEvent;
import org.conv2d.logging.event.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs what docs/quality-rules.md shows: each recipe is a YAML block and a block of events with what becomes of them. A line is
 * {@code SECONDS TYPE FIELD=VALUE … → OUTCOME}; {@code 1..9} stands for an event a second, {@code tick} for nothing but time.
 */
class RecipesTest {
    private static final Path PAGE = Path.of("../docs/quality-rules.md");
    private static final Pattern RECIPE =
            Pattern.compile("### (Recipe [^\\n]*)\\n.*?```yaml\\n(.*?)```\\n+```text\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("([0-9.]+?)(?:\\.\\.([0-9]+))?\\s+(\\S+)\\s*(.*?)\\s*→ (.*)");

    private record Recipe(String name, String rules, String events) {}

    private static List<Recipe> recipes() throws IOException {
        Matcher recipe = RECIPE.matcher(Files.readString(PAGE));
        List<Recipe> recipes = new ArrayList<>();
        while (recipe.find()) {
            recipes.add(new Recipe(recipe.group(1), recipe.group(2), recipe.group(3)));
        }
        return recipes;
    }

    @Test
    void page_hasTenRecipes() throws IOException {
        assertEquals(10, recipes().size());
    }

    @Test
    void page_namesEveryAttribute() throws IOException {
        String page = Files.readString(PAGE);
        for (RuleAttribute attribute : RuleAttribute.values()) {
            assertTrue(page.contains("| `" + attribute.key() + "` |"), attribute.key());
        }
    }

    @TestFactory
    Stream<DynamicTest> recipe_events_haveTheirOutcome() throws IOException {
        return recipes().stream().map(recipe -> DynamicTest.dynamicTest(recipe.name, () -> run(recipe)));
    }

    private static void run(Recipe recipe) {
        QualityEngine engine = Rules.engine(recipe.rules);
        List<Notice> told = new ArrayList<>();
        Replay replay = new Replay(engine, told::add);
        for (String text : recipe.events.strip().split("\n")) {
            Matcher line = LINE.matcher(text);
            assertTrue(line.matches(), text);
            int first = (int) Double.parseDouble(line.group(1));
            int last = line.group(2) == null ? first : Integer.parseInt(line.group(2));
            for (int second = first; second <= last; second++) {
                told.clear();
                assertEquals(line.group(5), outcome(engine, replay, told, line, second), text);
            }
        }
    }

    private static String outcome(QualityEngine engine, Replay replay, List<Notice> told, Matcher line, int second) {
        GivenEvent event = event(line.group(3), line.group(4)).after(second);
        Verdict verdict = Verdict.NONE;
        if (line.group(3).equals("tick")) {
            told.addAll(engine.tick(event.epochMicros()));
        } else {
            verdict = replay.judge(event);
        }
        if (!told.isEmpty()) {
            Notice notice = told.get(0);
            return notice.severity() + " " + notice.event() + ": " + notice.message();
        }
        return verdict.escalates() ? verdict.severity() + " " + verdict.message() : "stays";
    }

    private static GivenEvent event(String type, String fields) {
        GivenEvent event = GivenEvent.of(type);
        for (String field : fields.isEmpty() ? new String[0] : fields.split("\\s+")) {
            String name = field.substring(0, field.indexOf('='));
            String value = field.substring(name.length() + 1);
            if (name.equals("level")) {
                event.at(Severity.valueOf(value));
            } else if (value.matches("-?[0-9]+")) {
                event.with(name, Long.parseLong(value));
            } else if (value.matches("-?[0-9.]+|NaN|Infinity")) {
                event.with(name, Double.parseDouble(value));
            } else if (value.matches("true|false")) {
                event.with(name, (Object) Boolean.valueOf(value));
            } else {
                event.with(name, (Object) value);
            }
        }
        return event;
    }
}
