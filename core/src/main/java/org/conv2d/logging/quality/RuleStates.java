/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.function.Consumer;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.expression.ValueHash;

/**
 * The states of a rule by the value of its key: a hash table with open addressing, found without allocating. Guarded by the
 * lock of its rule.
 *
 * <p>When there are as many values as allowed, a new one takes the place of one that has seen no event for longer than the rule
 * looks back; when there is none, the events of the new value are not judged, and {@link #unjudged} counts them.
 */
final class RuleStates {
    private static final int INITIAL_SLOTS = 16;
    private static final long LEAST_IDLE_MICROS = 60_000_000;

    private final Rule rule;
    private final int most;
    private final long idleMicros;
    private RuleState[] slots = new RuleState[INITIAL_SLOTS];
    private int size;
    private RuleState only;
    private long unjudged;

    /** Of states that have left. */
    private long lateBefore;

    private long cutBefore;

    /** No state is idle before this time, as of the last look at all of them. */
    private long nextIdle = Long.MIN_VALUE;

    RuleStates(Rule rule) {
        this.rule = rule;
        this.most = rule.keying() == null ? 1 : rule.keying().most();
        long span = Math.max(rule.windows().spanMicros(), rule.absenceMicros());
        long quiet = Math.max(rule.timing().cooldownMicros(), rule.timing().suppressMicros());
        this.idleMicros = Math.max(LEAST_IDLE_MICROS, Math.max(span, quiet));
        if (rule.keying() == null) {
            only = new RuleState("", 0, rule.windows().newMemory(), rule.timing());
        }
    }

    /** The state of a rule without a key. */
    RuleState only() {
        return only;
    }

    /** Events that were not judged for want of room. */
    long unjudged() {
        return unjudged;
    }

    /** Values that came too late for a window. */
    long late() {
        long[] sum = {lateBefore};
        forEach(state -> sum[0] += rule.windows().late(state.memory));
        return sum[0];
    }

    /** What there was no room for, events or values. */
    long cut() {
        long[] sum = {unjudged + cutBefore};
        forEach(state -> sum[0] += rule.windows().cut(state.memory));
        return sum[0];
    }

    /** The state for an event; null when it has no value of the key, or there is no room. */
    RuleState of(EventView event, long now, Consumer<RuleState> leaving) {
        if (only != null) {
            return only;
        }
        int index = event.indexOf(rule.keying().field());
        if (index == Fields.NONE) {
            return null;
        }
        FieldKind kind = event.kind(index);
        if (kind == FieldKind.NULL || kind == FieldKind.OTHER) {
            return null;
        }
        CharSequence text = kind == FieldKind.TEXT ? event.textValue(index) : null;
        long hash = hash(event, index, kind, text);
        int slot = find(hash, text);
        return slots[slot] != null ? slots[slot] : add(slot, hash, event, index, now, leaving);
    }

    private static long hash(EventView event, int index, FieldKind kind, CharSequence text) {
        return switch (kind) {
            case TEXT -> ValueHash.ofText(text);
            case BOOLEAN -> event.booleanValue(index) ? 1 : 2;
            case INTEGER -> ValueHash.mix(event.longValue(index) + 3);
            default -> ValueHash.mix(Double.doubleToLongBits(event.doubleValue(index)));
        };
    }

    /** Where the state is, or would be. A text is compared; a number is its hash, which is a bijection. */
    private int find(long hash, CharSequence text) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != null
                && !(slots[slot].keyHash == hash && (text == null || slots[slot].key.contentEquals(text)))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private RuleState add(int slot, long hash, EventView event, int index, long now, Consumer<RuleState> leaving) {
        int at = slot;
        if (size >= most) {
            if (!makeRoom(now, leaving)) {
                unjudged++;
                return null;
            }
            at = find(hash, event.kind(index) == FieldKind.TEXT ? event.textValue(index) : null);
        }
        RuleState state =
                new RuleState(shown(event, index), hash, rule.windows().newMemory(), rule.timing());
        slots[at] = state;
        if (++size * 2 > slots.length) {
            rebuild(slots.length * 2, null);
        }
        return state;
    }

    private static String shown(EventView event, int index) {
        return switch (event.kind(index)) {
            case TEXT -> event.textValue(index).toString();
            case BOOLEAN -> Boolean.toString(event.booleanValue(index));
            case INTEGER -> Long.toString(event.longValue(index));
            default -> {
                StringBuilder text = new StringBuilder();
                MessageTemplate.number(text, event.doubleValue(index));
                yield text.toString();
            }
        };
    }

    /** Lets go of the state that has been idle longest, if one has been idle long enough. */
    private boolean makeRoom(long now, Consumer<RuleState> leaving) {
        if (now < nextIdle) {
            return false;
        }
        RuleState idlest = null;
        for (RuleState state : slots) {
            if (state != null && (idlest == null || state.lastSeen < idlest.lastSeen)) {
                idlest = state;
            }
        }
        if (idlest == null || now - idlest.lastSeen < idleMicros) {
            nextIdle = idlest == null ? now : idlest.lastSeen + idleMicros;
            return false;
        }
        leaving.accept(idlest);
        lateBefore += rule.windows().late(idlest.memory);
        cutBefore += rule.windows().cut(idlest.memory);
        size--;
        rebuild(slots.length, idlest);
        return true;
    }

    private void rebuild(int length, RuleState without) {
        RuleState[] old = slots;
        slots = new RuleState[length];
        int mask = length - 1;
        for (RuleState state : old) {
            if (state != null && state != without) {
                int slot = (int) state.keyHash & mask;
                while (slots[slot] != null) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = state;
            }
        }
    }

    void forEach(Consumer<RuleState> action) {
        if (only != null) {
            action.accept(only);
            return;
        }
        for (RuleState state : slots) {
            if (state != null) {
                action.accept(state);
            }
        }
    }
}
