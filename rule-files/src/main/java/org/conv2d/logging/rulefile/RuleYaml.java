/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.rulefile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.conv2d.logging.quality.RuleException;
import org.conv2d.logging.quality.RuleSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2, or JSON, as lists, maps, text, numbers and booleans. Hostile input costs no more than its size: nesting
 * and aliases are bounded and a collection that contains itself is refused before anything is built. Stateless.
 */
final class RuleYaml {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_ALIASES = 1_000;

    private RuleYaml() {}

    /**
     * Reads a document.
     *
     * @param source what to call it in errors
     * @throws RuleException naming what is wrong and where
     */
    static Object read(byte[] utf8, String source) {
        String text = text(utf8, source);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setCodePointLimit(RuleSet.MAX_FILE_BYTES)
                .build();
        try {
            checkShape(settings, text, source);
            return new Load(settings).loadFromString(text);
        } catch (MarkedYamlEngineException e) {
            throw problem(source, e.getProblemMark(), said(e));
        } catch (YamlEngineException e) {
            throw new RuleException(source + ": " + firstLine(e.getMessage()));
        }
    }

    private static String said(MarkedYamlEngineException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem();
    }

    /** JSON may be indented with tabs, YAML may not; a tab inside a JSON string would be no JSON. */
    private static String text(byte[] utf8, String source) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            String start = text.stripLeading();
            return start.startsWith("{") || start.startsWith("[") ? text.replace('\t', ' ') : text;
        } catch (CharacterCodingException e) {
            throw new RuleException(source + ": is not UTF-8");
        }
    }

    private static void checkShape(LoadSettings settings, String text, String source) {
        Deque<Optional<Anchor>> open = new ArrayDeque<>();
        int aliases = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent start) {
                open.push(start.getAnchor());
                if (open.size() > MAX_DEPTH) {
                    throw problem(source, event.getStartMark(), "nested deeper than " + MAX_DEPTH);
                }
            } else if (event instanceof CollectionEndEvent) {
                open.pop();
            } else if (event instanceof AliasEvent alias) {
                if (open.contains(Optional.of(alias.getAlias()))) {
                    throw problem(source, event.getStartMark(), "*" + alias.getAlias() + " contains itself");
                }
                if (++aliases > MAX_ALIASES) {
                    throw problem(source, event.getStartMark(), "more than " + MAX_ALIASES + " aliases");
                }
            }
        }
    }

    private static RuleException problem(String source, Optional<Mark> mark, String said) {
        String place = mark.map(at -> ", line " + (at.getLine() + 1) + ", column " + (at.getColumn() + 1))
                .orElse("");
        return new RuleException(source + place + ": " + firstLine(said));
    }

    private static String firstLine(String message) {
        int end = message == null ? -1 : message.indexOf('\n');
        return end < 0 ? String.valueOf(message) : message.substring(0, end);
    }
}
