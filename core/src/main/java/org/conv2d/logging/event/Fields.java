/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/**
 * An event's type and typed fields, wherever they come from; for whoever decides by them. A view: valid during the call
 * it was handed to, for the thread that got it. Reading numbers and finding names allocates nothing.
 */
public interface Fields {

    /** What {@link #indexOf} returns for a name that is not there. */
    int NONE = -1;

    /** The event type, null when there is none. */
    String event();

    /** How many fields there are. */
    int size();

    /** The name of a field. */
    String name(int index);

    /** Where a field stands; {@link #NONE} when there is none of that name. */
    int indexOf(String name);

    /**
     * Where a field stands, for somebody who has found it at {@code likely} before; quick if it is there again, most of all when
     * both names are the same object, as literals are. Of two fields of one name it may be either.
     */
    default int indexOf(String name, int likely) {
        return likely >= 0 && likely < size() && name.equals(name(likely)) ? likely : indexOf(name);
    }

    FieldKind kind(int index);

    /** The value of a {@link FieldKind#BOOLEAN}; false for other kinds. */
    boolean booleanValue(int index);

    /** The value of an {@link FieldKind#INTEGER}, or a decimal cut to one; 0 for other kinds. */
    long longValue(int index);

    /** The value of a number of either kind; NaN for other kinds. */
    double doubleValue(int index);

    /** The value of a {@link FieldKind#TEXT}; null for other kinds. */
    CharSequence textValue(int index);
}
