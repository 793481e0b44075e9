/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the values of interest in lines of ordinary JSON, and says of all other lines that it is unsure.
 *
 * <p>What it takes for an event is one, with the values that {@link RecordReader} finds in it by way of Jackson: every byte is
 * checked, but for the validity of UTF-8 in strings that nobody asks for, which is no reason to reject a line. It is unsure
 * of names with escapes or beyond ASCII, of a name of interest that occurs twice, of deep nesting, and of whatever is no
 * JSON.
 *
 * <p>Costs: one comparison of 8 to 16 bytes for a name, because the sequence of names is foreseen ({@link ExpectedKey});
 * strings and digits eight bytes at a time ({@link JsonBytes}); values are left where they are until somebody asks
 * ({@link RawValue}). Allocates only for what has not been seen before. Not thread-safe.
 */
final class FieldScanner {
    /** Most names that are remembered. */
    private static final int MAX_EXPECTED = 4096;

    private static final int UNSURE = JsonBytes.UNSURE;

    private final FieldTree tree;
    private final LogRecord record;
    private final TextCache texts;
    private final ExpectedKey start = ExpectedKey.start();
    private int expected;
    private byte[] bytes = {};
    private TextCache.Entry event;

    FieldScanner(FieldTree tree, LogRecord record, TextCache texts) {
        this.tree = tree;
        this.record = record;
        this.texts = texts;
    }

    /**
     * Reads the object that starts at {@code from} into the record, and returns the index behind it, or {@link
     * JsonBytes#UNSURE}.
     */
    int read(byte[] text, int from) {
        bytes = text;
        event = null;
        return text[from] == '{' ? object(from, tree.root(), start) : UNSURE;
    }

    private int object(int from, FieldTree.Node node, ExpectedKey before) {
        ExpectedKey key = before;
        int at = from;
        while (true) {
            ExpectedKey next = key.follower(bytes, at);
            if (next == null) {
                next = learn(at, node, key);
                if (next == null) {
                    return at == from ? emptyObjectEnd(from) : UNSURE;
                }
            }
            at = value(valueStart(at + next.length()), next);
            if (at < 0) {
                return UNSURE;
            }
            byte separator = bytes[at];
            if (separator != ',') {
                at = JsonBytes.blanksEnd(bytes, at);
                if (bytes[at] == '}') {
                    return at + 1;
                }
                if (bytes[at] != ',') {
                    return UNSURE;
                }
            }
            key = next.node() != null && next.node().namesEvent() ? continuation(next) : next;
        }
    }

    /** A name that was learnt with its value right behind the colon is also found where blanks are in between. */
    private int valueStart(int at) {
        return bytes[at] <= ' ' ? JsonBytes.blanksEnd(bytes, at) : at;
    }

    /** What the names that follow an event's name follow: they are the event's own. */
    private ExpectedKey continuation(ExpectedKey key) {
        return event == null || expected >= MAX_EXPECTED ? key : event.continuation(key);
    }

    private int emptyObjectEnd(int from) {
        int at = JsonBytes.blanksEnd(bytes, from + 1);
        return bytes[at] == '}' ? at + 1 : UNSURE;
    }

    /** Looks at a name that has not come next before: {@code at} is the separator in front of it. */
    private ExpectedKey learn(int at, FieldTree.Node node, ExpectedKey before) {
        int quote = JsonBytes.blanksEnd(bytes, at + 1);
        int value = bytes[quote] == '"' ? JsonBytes.nameEnd(bytes, quote + 1) : UNSURE;
        if (value < 0) {
            return null;
        }
        int nameEnd = JsonBytes.specialIn(bytes, quote + 1);
        String name = new String(bytes, quote + 1, nameEnd - quote - 1, StandardCharsets.ISO_8859_1);
        ExpectedKey key = new ExpectedKey(Arrays.copyOfRange(bytes, at, value), node.child(name));
        if (expected < MAX_EXPECTED && before.learn(key)) {
            expected++;
        }
        return key;
    }

    private int value(int at, ExpectedKey key) {
        FieldTree.Node node = key.node();
        if (node == null) {
            return bytes[at] == '"' ? JsonBytes.stringEnd(bytes, at + 1) : JsonBytes.valueEnd(bytes, at);
        }
        return record.holdsAnyOf(node) ? UNSURE : valueOfInterest(at, key, node);
    }

    private int valueOfInterest(int at, ExpectedKey key, FieldTree.Node node) {
        byte first = bytes[at];
        if (first == '"') {
            return string(at + 1, node);
        }
        if (first == '{') {
            return nested(at, key, node);
        }
        int end = JsonBytes.valueEnd(bytes, at);
        if (end > 0 && node.slot() >= 0 && first != '[' && first != 'n') {
            if (node.holding() == FieldTree.Holding.PRESENCE) {
                record.hold(node, true);
            } else if (node.holding() == FieldTree.Holding.TEXT_OR_NUMBER && first != 't' && first != 'f') {
                record.holdRaw(node, RawValue.NUMBER, at, end);
            }
        }
        return end;
    }

    private int string(int from, FieldTree.Node node) {
        if (node.slot() < 0 || node.holding() != FieldTree.Holding.TEXT_OR_NUMBER) {
            int end = JsonBytes.stringEnd(bytes, from);
            if (end > 0 && node.slot() >= 0 && node.holding() == FieldTree.Holding.PRESENCE) {
                record.hold(node, true);
            }
            return end;
        }
        int special = JsonBytes.specialIn(bytes, from);
        boolean plain = bytes[special] == '"';
        int end = plain ? special + 1 : JsonBytes.stringEnd(bytes, from);
        if (end < 0 || !JsonBytes.isValidUtf8(bytes, from, end - 1)) {
            return UNSURE;
        }
        if (plain && node.namesEvent() && special - from <= TextCache.MAX_LENGTH) {
            event = texts.entry(bytes, from, special);
            record.hold(node, event.text());
        } else {
            record.holdRaw(node, plain ? RawValue.PLAIN_TEXT : RawValue.ESCAPED_TEXT, from, end - 1);
        }
        return end;
    }

    private int nested(int at, ExpectedKey key, FieldTree.Node node) {
        if (node.slot() >= 0 && node.holding() == FieldTree.Holding.NUMBERS_INSIDE) {
            return numbersInside(at, node);
        }
        return node.isLeaf() ? JsonBytes.valueEnd(bytes, at) : object(at, node, key.inside());
    }

    /** Takes all numbers of an object, as {@link RecordReader} does. */
    private int numbersInside(int from, FieldTree.Node node) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        int at = from;
        while (bytes[at] == ',' || at == from) {
            int quote = JsonBytes.blanksEnd(bytes, at + 1);
            if (bytes[quote] == '}' && at == from) {
                at = quote;
                break;
            }
            int value = bytes[quote] == '"' ? JsonBytes.nameEnd(bytes, quote + 1) : UNSURE;
            int end = value < 0 ? UNSURE : JsonBytes.valueEnd(bytes, value);
            if (end < 0 || bytes[value] == '"') {
                return UNSURE;
            }
            String name = texts.text(bytes, quote + 1, JsonBytes.specialIn(bytes, quote + 1));
            RecordReader.keepNumber(name, LogRecord.number(bytes, value, end), numbers);
            at = JsonBytes.blanksEnd(bytes, end);
        }
        if (bytes[at] != '}') {
            return UNSURE;
        }
        record.holdNumbers(node, numbers);
        return at + 1;
    }
}
