/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the fields that a reader looks for, arranged as they nest; all others are passed over without being held.
 *
 * <p>Every place a value can be found at has a slot of its own, a number from 0. Immutable once built, so readers of
 * many threads can share it.
 */
final class FieldTree {
    private static final int[] NO_SLOTS = {};

    /** A name to look for: its slot, how its value is held, and what to look for inside it. */
    static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private int slot = -1;
        private Holding holding;
        private boolean namesEvent;
        private boolean leaf = true;
        private int[] slotsBelow = NO_SLOTS;

        private Node childOrNew(String name) {
            Node known = children.get(name);
            if (known != null) {
                return known;
            }
            Node added = new Node();
            children.put(name, added);
            return added;
        }

        /** The node of a field inside this one, or null if it is of no interest. */
        Node child(String name) {
            return children.get(name);
        }

        Iterable<Node> children() {
            return children.values();
        }

        /** Whether nothing is looked for inside it. */
        boolean isLeaf() {
            return leaf;
        }

        /** Whether its value is an event's type or name. */
        boolean namesEvent() {
            return namesEvent;
        }

        /** Its slot and those of all nodes inside it. */
        int[] slotsBelow() {
            return slotsBelow;
        }

        private int[] collectSlotsBelow() {
            slotsBelow = slot < 0 ? NO_SLOTS : new int[] {slot};
            for (Node child : children.values()) {
                slotsBelow = joined(slotsBelow, child.collectSlotsBelow());
            }
            leaf = children.isEmpty();
            return slotsBelow;
        }

        /** Where the value is kept, or -1 if only fields inside it are of interest. */
        int slot() {
            return slot;
        }

        Holding holding() {
            return holding;
        }
    }

    /** What is kept of a value. */
    enum Holding {
        /** Only that there is one. */
        PRESENCE,
        TEXT_OR_NUMBER,
        /** All numbers of an object, by name. */
        NUMBERS_INSIDE
    }

    private final Node root = new Node();
    private final Map<Role, int[]> slotsOfRoles = new EnumMap<>(Role.class);
    private int[][] slotsOfFields = {};
    private int slots;

    FieldTree(FieldSelection selection) {
        for (Map.Entry<Role, List<String>> entry : FieldAliases.TABLE.entrySet()) {
            Holding holding = holding(entry.getKey(), selection);
            String own = selection.mapping().path(entry.getKey());
            int[] slotsInOrder = own == null ? NO_SLOTS : slots(own, holding);
            for (String path : entry.getValue()) {
                slotsInOrder = joined(slotsInOrder, slots(path, holding));
            }
            slotsOfRoles.put(entry.getKey(), slotsInOrder);
        }
        add(selection.fields(), Holding.TEXT_OR_NUMBER);
        add(selection.groups(), Holding.NUMBERS_INSIDE);
        root.child("event").namesEvent = true;
        root.child("event_type").namesEvent = true;
        root.collectSlotsBelow();
    }

    /** Slots behind one another. */
    static int[] joined(int[] first, int[] then) {
        int[] joined = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, joined, first.length, then.length);
        return joined;
    }

    /** Long texts are held only when they are asked for. */
    private static Holding holding(Role role, FieldSelection selection) {
        boolean wanted = switch (role) {
            case MESSAGE, GELF_MESSAGE -> selection.fields().contains(Field.MESSAGE);
            case STACK_TRACE -> selection.fields().contains(Field.STACK_TRACE);
            default -> true;
        };
        return wanted ? Holding.TEXT_OR_NUMBER : Holding.PRESENCE;
    }

    Node root() {
        return root;
    }

    int slots() {
        return slots;
    }

    /** Where values of a role are kept, the best first. */
    int[] slotsOf(Role role) {
        return slotsOfRoles.getOrDefault(role, NO_SLOTS);
    }

    /** Where values of a field of the selection are kept, the best first; nowhere for any other field. */
    int[] slotsOf(Field field) {
        int[] slotsOfField = field.id() < slotsOfFields.length ? slotsOfFields[field.id()] : null;
        return slotsOfField == null ? NO_SLOTS : slotsOfField;
    }

    private void add(Iterable<Field> fields, Holding holding) {
        for (Field field : fields) {
            if (field.id() >= slotsOfFields.length) {
                slotsOfFields = Arrays.copyOf(slotsOfFields, field.id() + 1);
            }
            slotsOfFields[field.id()] = slots(field.path(), holding);
        }
    }

    /** The slots of a path: of the value reached through nested objects, and of one whose name holds the dots. */
    private int[] slots(String path, Holding holding) {
        Node nested = root;
        for (String name : path.split("\\.", -1)) {
            nested = nested.childOrNew(name);
        }
        Node flat = root.childOrNew(path);
        return nested == flat
                ? new int[] {slot(nested, holding)}
                : new int[] {slot(nested, holding), slot(flat, holding)};
    }

    private int slot(Node node, Holding holding) {
        if (node.slot < 0) {
            node.slot = slots++;
        }
        if (node.holding == null || node.holding == Holding.PRESENCE) {
            node.holding = holding;
        }
        return node.slot;
    }
}
