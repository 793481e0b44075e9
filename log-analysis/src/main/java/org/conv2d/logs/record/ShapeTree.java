/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Arrays;

/**
 * Lines arranged by what they have in common from their start, as a tree of {@link ShapeNode}s. Where a line parts from all
 * others inside a value that need not be the same, the value becomes a {@link Hole}, and what was known to follow is learnt anew;
 * everywhere else the tree gets a branch. Not thread-safe.
 */
final class ShapeTree {
    /** Most values of a line that are kept. */
    static final int MAX_KEPT = 64;

    private static final int MAX_NODES = 4096;

    /** Longer lines are few, and would be held as they are until another is found to differ. */
    private static final int MAX_LENGTH = 16 << 10;

    private final LogRecord record;
    private final LineSites sites;
    private final int[] slots = new int[MAX_KEPT];
    private ShapeNode root;
    private int nodes;

    private byte[] bytes = {};
    private int end;
    private int kept;

    ShapeTree(FieldTree fields, LogRecord record) {
        this.record = record;
        sites = new LineSites(fields);
    }

    /** Where all lines start, or null if none has been learnt. */
    ShapeNode root() {
        return root;
    }

    /** Adds the line from {@code from} to {@code to}, which the scanner has read into the record. */
    void add(byte[] text, int from, int to) {
        if (to - from > MAX_LENGTH || record.hasNumbers() || !sites.find(text, from, MAX_KEPT)) {
            return;
        }
        bytes = text;
        end = to;
        kept = 0;
        if (root == null || nodes > MAX_NODES) {
            nodes = 0;
            root = chain(from);
        } else {
            insert(from);
        }
    }

    private void insert(int from) {
        ShapeNode node = root;
        int at = from;
        while (true) {
            int same = node.inCommon(bytes, at, end);
            if (same < node.length() && !makeHole(node, at, at + same)) {
                node.split(same);
                node.add(chain(at + same));
                nodes++;
                return;
            }
            at = behindHole(node, at + node.length());
            if (node.shape != null) {
                return;
            }
            ShapeNode next = node.nextOf(bytes[at]);
            if (next == null) {
                node.add(chain(at));
                return;
            }
            node = next;
        }
    }

    /** Makes a hole of the value that two lines differ in, if it may be one; {@code at} is where the node starts. */
    private boolean makeHole(ShapeNode node, int at, int difference) {
        int site = sites.at(difference);
        if (site == sites.count() || sites.start(site) > difference || sites.start(site) < at || sites.isFixed(site)) {
            return false;
        }
        int start = sites.start(site);
        boolean bothStrings = difference > start && sites.isString(site);
        if (bothStrings) {
            node.end(start + 1 - at, Hole.STRING, sites.slot(site));
        } else if (sites.isFree(site)) {
            node.end(start - at, Hole.VALUE, -1);
        }
        return bothStrings || sites.isFree(site);
    }

    /** Passes over the value in the node's hole, if it has one for it: it is widened or put on a branch of its own if not. */
    private int behindHole(ShapeNode node, int at) {
        if (node.hole == Hole.NONE) {
            return at;
        }
        int site = sites.at(isInString(node) ? at - 1 : at);
        if (node.hole == Hole.NUMBER && !sites.isNumber(site)) {
            if (!sites.isFree(site)) {
                node.split(node.length());
                nodes++;
                return at;
            }
            node.hole = Hole.VALUE;
        }
        return behind(site, node);
    }

    private int behind(int site, ShapeNode node) {
        if (node.slot >= 0) {
            slots[kept++] = node.slot;
        }
        return isInString(node) ? sites.end(site) - 1 : sites.end(site);
    }

    private static boolean isInString(ShapeNode node) {
        return node.hole == Hole.STRING || node.hole == Hole.TIME;
    }

    /** Nodes for the rest of the line. */
    private ShapeNode chain(int from) {
        ShapeNode first = null;
        ShapeNode last = null;
        int at = from;
        for (int site = sites.at(from); site < sites.count(); site++) {
            if (sites.start(site) >= at && sites.alwaysDiffers(site)) {
                boolean string = sites.isString(site);
                int holeStart = string ? sites.start(site) + 1 : sites.start(site);
                ShapeNode node = new ShapeNode(bytes, at, holeStart);
                node.end(holeStart - at, string ? Hole.TIME : Hole.NUMBER, sites.slot(site));
                at = behind(site, node);
                first = first == null ? node : first;
                last = linked(last, node);
            }
        }
        ShapeNode node = new ShapeNode(bytes, at, end);
        node.shape = record.shape(Arrays.copyOf(slots, kept));
        linked(last, node);
        return first == null ? node : first;
    }

    private ShapeNode linked(ShapeNode last, ShapeNode node) {
        nodes++;
        if (last != null) {
            last.add(node);
        }
        return node;
    }
}
