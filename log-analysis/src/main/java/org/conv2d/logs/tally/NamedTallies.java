/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tally for each name that turns up, for a bounded number of names; the tallies of all others are merged into one.
 *
 * <p>Which names stay must not depend on how the input was cut, so it is decided by the name alone: the shortest stay
 * (names with identifiers in them, which are what makes names numerous, are long), of equal length the alphabetically
 * first. A name that is among the {@code limit} shortest of all is so in every part as well and is never given up; all
 * others are given up in the end, whatever was kept meanwhile. Names are cut at {@value #MAX_NAME_LENGTH} characters.
 *
 * <p>Not thread-safe.
 */
public final class NamedTallies<T> implements Mergeable<NamedTallies<T>> {
    /** The name under which the tallies of all names beyond the limit go in reports. */
    public static final String OTHER = "(other)";

    static final int MAX_NAME_LENGTH = 256;

    private final int limit;
    private final PartForm<T> form;
    private final Map<String, T> byName = new HashMap<>();
    private T others;

    /** Tallies for at most {@code limit} names. */
    public NamedTallies(int limit, PartForm<T> form) {
        this.limit = limit;
        this.form = form;
    }

    /** The tally of a name, a new one if need be; to be used before the next name is asked for. */
    public T of(String name) {
        T known = byName.get(name);
        return known == null ? ofAdmitted(admitted(name)) : known;
    }

    private T ofAdmitted(String name) {
        T known = byName.get(name);
        if (known != null) {
            return known;
        }
        T added = form.create();
        byName.put(name, added);
        return added;
    }

    /** Whether tallies stay what they are: none can have been given up, nor will be before there are more names. */
    public boolean isWithinLimit() {
        return others == null && byName.size() <= limit;
    }

    @Override
    public void merge(NamedTallies<T> other) {
        merge(other, form);
    }

    /** Merges with another way of joining the tallies of a name. */
    public void merge(NamedTallies<T> other, PartForm<T> formOfNames) {
        for (Map.Entry<String, T> entry : other.byName.entrySet()) {
            formOfNames.join(of(entry.getKey()), entry.getValue());
        }
        if (other.others != null) {
            addToOthers(other.others);
        }
    }

    /** The tallies by name, at most the limit, in no particular order. */
    public Map<String, T> byName() {
        giveUpBeyond(limit);
        return byName;
    }

    /** The merged tally of all names beyond the limit, or null if there are none. */
    public T others() {
        giveUpBeyond(limit);
        return others;
    }

    private String admitted(String name) {
        // Twice the limit before any is given up makes the sorting a constant cost a name.
        giveUpBeyond(byName.size() >= 2 * limit ? limit : Integer.MAX_VALUE);
        return name.length() <= MAX_NAME_LENGTH
                ? wellFormed(name)
                : wellFormed(name.substring(0, MAX_NAME_LENGTH)) + "…";
    }

    private void giveUpBeyond(int number) {
        if (byName.size() <= number) {
            return;
        }
        List<String> names = new ArrayList<>(byName.keySet());
        names.sort(new ShortestFirst());
        for (String name : names.subList(number, names.size())) {
            addToOthers(byName.remove(name));
        }
    }

    private void addToOthers(T tally) {
        if (others == null) {
            others = form.create();
        }
        form.join(others, tally);
    }

    /** Replaces halves of surrogate pairs, which JSON can express and no output encoding can. */
    private static String wellFormed(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                int[] codePoints = name.codePoints()
                        .map(c -> c <= 0xffff && Character.isSurrogate((char) c) ? 0xfffd : c)
                        .toArray();
                return new String(codePoints, 0, codePoints.length);
            }
        }
        return name;
    }

    /** Writes all tallies, for {@link #readInto}. */
    public void write(DataOutput out, StoredForm<T> stored) throws IOException {
        out.writeInt(byName.size());
        for (Map.Entry<String, T> entry : byName.entrySet()) {
            out.writeUTF(entry.getKey());
            stored.write(entry.getValue(), out);
        }
        out.writeBoolean(others != null);
        if (others != null) {
            stored.write(others, out);
        }
    }

    /** Reads what has been written into these tallies, which must be empty. */
    public void readInto(StateInput in, StoredForm<T> stored) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            byName.put(name, stored.read(in));
        }
        if (in.readBoolean()) {
            others = stored.read(in);
        }
    }

    private static final class ShortestFirst implements Comparator<String> {
        @Override
        public int compare(String one, String other) {
            return one.length() != other.length() ? one.length() - other.length() : one.compareTo(other);
        }
    }
}
