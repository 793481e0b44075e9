/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.util.Constants;
import org.conv2d.logging.event.EventFields;

/**
 * Typed fields that travel with the text of an {@link EventMessage} in Log4j's reusable events, so that who reads numbers need
 * not read the text: a copy of the fields stands behind the parameters that count, where neither Log4j nor a copy of its event
 * looks. Written only as long as somebody {@linkplain #want wants} them, only for values that cannot change, and only where Log4j
 * may keep things for a thread: elsewhere, as in web applications, every event has a new array.
 *
 * <p><b>Who owns what.</b> Log4j's reusable events keep one array of parameters for good or swap it with that of another; who
 * writes an event alone has its array, then who reads it, until it is cleared, which empties the array. The copy belongs to
 * the array, for as long as that lives: so it is free again exactly when the array is, without anybody saying so. See {@link FieldsOfArrays}.
 *
 * <p>Thread-safe under that ownership; takes no lock and allocates nothing but for an array that is new.
 */
public final class CarriedFields {

    /** Where the copy stands: Log4j's arrays have ten places, of which the messages use three. */
    static final int PLACE = 9;

    /** Arrays that have a copy; those beyond go without. A ring has 4,096 as a rule. */
    private static final int LIMIT = 1 << 16;

    private static final AtomicInteger WANTED = new AtomicInteger();

    /** Elsewhere Log4j takes a new array for each event. */
    private static final boolean ARRAYS_ARE_KEPT = Constants.ENABLE_THREADLOCALS;

    private static final FieldsOfArrays FIELDS = new FieldsOfArrays(LIMIT);

    private CarriedFields() {}

    /** Has fields travel from now on, until as many have {@linkplain #forgo forgone} them as wanted them. */
    public static void want() {
        WANTED.incrementAndGet();
    }

    public static void forgo() {
        WANTED.decrementAndGet();
    }

    /** Puts a copy of the fields behind the parameters, if that is wanted and can be. */
    static void put(Object[] parameters, EventFields fields) {
        if (parameters.length <= PLACE) {
            return;
        }
        EventFields copy = ARRAYS_ARE_KEPT && WANTED.get() > 0 ? FIELDS.of(parameters) : null;
        if (copy != null && copy.copy(fields)) {
            parameters[PLACE] = copy;
        } else if (parameters[PLACE] != null) {
            parameters[PLACE] = null; // left by an event that was not cleared
        }
    }

    /** The fields behind the parameters of an event; null when there are none. */
    static EventFields in(Object[] parameters) {
        return parameters.length > PLACE && parameters[PLACE] instanceof EventFields fields ? fields : null;
    }
}
