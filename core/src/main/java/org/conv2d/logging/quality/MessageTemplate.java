/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.List;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.expression.Explanation;
import org.conv2d.logging.json.NumberWriter;

/**
 * A rule's text for people: {@code Low perplexity: {perplexity} (< {threshold})}. A name in braces stands for a field, or for
 * {@code observed}, {@code threshold}, {@code rule}, {@code check}, {@code key}, {@code event}, {@code logger}, {@code
 * message}; <code>{{</code> and <code>}}</code> for a brace. A field the event does not have stays as it was written, braces
 * and all. Immutable; writing allocates nothing but what the builder grows by.
 */
final class MessageTemplate {
    private static final int MAX_FIELD_CHARS = 256;

    private final String[] texts;
    private final String[] names;
    private final String key;

    private MessageTemplate(List<String> texts, List<String> names, String key) {
        this.texts = texts.toArray(new String[0]);
        this.names = names.toArray(new String[0]);
        this.key = key;
    }

    /**
     * Parses a template.
     *
     * @param key the field that {@code {key}} stands for, or null
     * @throws RuleException for a brace without another
     */
    static MessageTemplate of(String template, String key) {
        List<String> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            boolean doubled = at + 1 < template.length() && template.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                text.append(c);
                at += 2;
            } else if (c == '{') {
                int end = template.indexOf('}', at);
                if (end < 0 || end == at + 1) {
                    throw new RuleException("message: \"{\" is followed by a name and \"}\"; a brace is written {{");
                }
                texts.add(text.toString());
                text.setLength(0);
                names.add(template.substring(at + 1, end));
                at = end + 1;
            } else if (c == '}') {
                throw new RuleException("message: \"}\" without \"{\"; a brace is written }}");
            } else {
                text.append(c);
                at++;
            }
        }
        texts.add(text.toString());
        return new MessageTemplate(texts, names, key);
    }

    void write(StringBuilder out, EventView event, Verdict verdict) {
        for (int i = 0; i < names.length; i++) {
            out.append(texts[i]);
            write(out, names[i], event, verdict);
        }
        out.append(texts[names.length]);
    }

    private void write(StringBuilder out, String name, EventView event, Verdict verdict) {
        switch (name) {
            case "observed" -> observed(out, verdict.explanation());
            case "threshold" -> threshold(out, verdict.explanation());
            case "rule" -> out.append(verdict.rule());
            case "check" -> out.append(verdict.check());
            case "event" -> text(out, event.event());
            case "logger" -> text(out, event.logger());
            case "message" -> text(out, event.message());
            case "key" -> field(out, key == null ? name : key, event);
            default -> field(out, name, event);
        }
    }

    /** The fields whose values it shows, {@code observed} being those of the condition. */
    List<String> fields(List<String> observed) {
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            switch (name) {
                case "observed", "threshold" -> fields.addAll(observed);
                case "rule", "check", "event", "logger", "message" -> {
                    // no field
                }
                case "key" -> fields.add(key == null ? name : key);
                default -> fields.add(name);
            }
        }
        return fields;
    }

    private static void observed(StringBuilder out, Explanation explanation) {
        if (explanation.observedKind() == FieldKind.TEXT) {
            out.append(explanation.observedText());
        } else {
            number(out, explanation.observed());
        }
    }

    private static void threshold(StringBuilder out, Explanation explanation) {
        if (explanation.thresholdText() != null) {
            out.append(explanation.thresholdText());
        } else {
            number(out, explanation.threshold());
        }
    }

    private static void field(StringBuilder out, String name, EventView event) {
        int index = event.indexOf(name);
        FieldKind kind = index == Fields.NONE ? FieldKind.NULL : event.kind(index);
        switch (kind) {
            case BOOLEAN -> out.append(event.booleanValue(index));
            case INTEGER -> {
                double value = event.doubleValue(index);
                if (Math.abs(value) < 0x1p63) {
                    out.append(event.longValue(index));
                } else {
                    number(out, value);
                }
            }
            case DECIMAL -> number(out, event.doubleValue(index));
            case TEXT -> text(out, event.textValue(index));
            default -> out.append('{').append(name).append('}');
        }
    }

    private static void text(StringBuilder out, CharSequence text) {
        if (text != null) {
            out.append(text, 0, Math.min(text.length(), MAX_FIELD_CHARS));
            if (text.length() > MAX_FIELD_CHARS) {
                out.append('…');
            }
        }
    }

    /** The shortest decimal; whole numbers without a fraction. */
    static void number(StringBuilder out, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.append((long) value);
        } else if (Double.isFinite(value)) {
            NumberWriter.append(out, value);
        } else {
            out.append(Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
        }
    }
}
