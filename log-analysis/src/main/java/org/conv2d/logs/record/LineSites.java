/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where the values in a line of ordinary JSON are, in their order, and what may become of each in a {@link LineShape}. Not
 * thread-safe.
 */
final class LineSites {
    private static final int MAX_SITES = 256;

    private final FieldTree tree;
    private final boolean[] isTime;
    private final boolean[] isName;
    private final boolean[] isScale;

    private final int[] starts = new int[MAX_SITES];
    private final int[] ends = new int[MAX_SITES];
    private final FieldTree.Node[] nodes = new FieldTree.Node[MAX_SITES];
    private int count;
    private int kept;
    private byte[] bytes = {};

    LineSites(FieldTree tree) {
        this.tree = tree;
        isTime = marked(TimestampFields.slots(tree));
        isName = marked(
                tree.slotsOf(Role.LEVEL),
                tree.slotsOf(Role.MONGODB_LEVEL),
                tree.slotsOf(Role.EVENT),
                tree.slotsOf(Role.EVENT_TYPE),
                tree.slotsOf(Role.EXCEPTION_TYPE));
        isScale = marked(
                tree.slotsOf(Role.LEVEL),
                tree.slotsOf(Role.PYTHON_LEVEL),
                tree.slotsOf(Role.SYSLOG_LEVEL),
                tree.slotsOf(Role.OPEN_TELEMETRY_LEVEL));
    }

    private boolean[] marked(int[]... slots) {
        boolean[] marks = new boolean[tree.slots()];
        for (int[] some : slots) {
            for (int slot : some) {
                marks[slot] = true;
            }
        }
        return marks;
    }

    /**
     * Finds the values of the object at {@code from}, which the scanner has accepted; false if its like is not to be
     * learnt: it has too many, or of a kind that is not foreseen.
     */
    boolean find(byte[] text, int from, int maxKept) {
        bytes = text;
        count = 0;
        kept = 0;
        return object(from, tree.root()) >= 0 && kept <= maxKept;
    }

    private int object(int from, FieldTree.Node node) {
        int at = JsonBytes.blanksEnd(bytes, from + 1);
        while (bytes[at] == '"') {
            int value = JsonBytes.nameEnd(bytes, at + 1);
            int nameEnd = JsonBytes.specialIn(bytes, at + 1);
            int end =
                    value(value, node.child(new String(bytes, at + 1, nameEnd - at - 1, StandardCharsets.ISO_8859_1)));
            if (end < 0) {
                return JsonBytes.UNSURE;
            }
            at = JsonBytes.blanksEnd(bytes, end);
            if (bytes[at] == ',') {
                at = JsonBytes.blanksEnd(bytes, at + 1);
            }
        }
        return at + 1;
    }

    private int value(int at, FieldTree.Node node) {
        byte first = bytes[at];
        boolean structured = first == '{' || first == '[';
        if (node != null && structured) {
            boolean followed = first == '{' && !node.isLeaf() && node.holding() != FieldTree.Holding.NUMBERS_INSIDE;
            return followed ? object(at, node) : JsonBytes.UNSURE;
        }
        int end = JsonBytes.valueEnd(bytes, at);
        if (count == MAX_SITES || end < 0) {
            return JsonBytes.UNSURE;
        }
        starts[count] = at;
        ends[count] = end;
        nodes[count] = node;
        kept += slot(count++) < 0 ? 0 : 1;
        return end;
    }

    int count() {
        return count;
    }

    /** Index of the first byte of a value. */
    int start(int site) {
        return starts[site];
    }

    int end(int site) {
        return ends[site];
    }

    /** The site whose value the byte at an index belongs to, or the one behind it. */
    int at(int index) {
        int site = Arrays.binarySearch(starts, 0, count, index);
        if (site >= 0) {
            return site;
        }
        int before = -site - 2;
        return before >= 0 && index < ends[before] ? before : before + 1;
    }

    boolean isString(int site) {
        return bytes[starts[site]] == '"';
    }

    boolean isNumber(int site) {
        byte first = bytes[starts[site]];
        return first == '-' || (first >= '0' && first <= '9');
    }

    /** Whether nothing is wanted of the value, not even whether there is one. */
    boolean isFree(int site) {
        return nodes[site] == null;
    }

    /** Whether it is part of what makes a shape: all its lines have the same value there. */
    boolean isFixed(int site) {
        FieldTree.Node node = nodes[site];
        if (node == null) {
            return false;
        }
        if (isString(site)) {
            return isMarked(isName, node);
        }
        return !isNumber(site) || isMarked(isScale, node);
    }

    /** Whether values like it hardly ever come twice, so that it is a hole from the first. */
    boolean alwaysDiffers(int site) {
        FieldTree.Node node = nodes[site];
        return !isFixed(site) && (isNumber(site) || (isString(site) && node != null && isMarked(isTime, node)));
    }

    /** Where its value is kept, or -1. */
    int slot(int site) {
        FieldTree.Node node = nodes[site];
        boolean kept = node != null && node.slot() >= 0 && node.holding() == FieldTree.Holding.TEXT_OR_NUMBER;
        return kept ? node.slot() : -1;
    }

    private static boolean isMarked(boolean[] marks, FieldTree.Node node) {
        return node.slot() >= 0 && marks[node.slot()];
    }
}
