/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.function.Supplier;

/** Values worked out on demand. Stateless. */
final class Supplied {

    private Supplied() {}

    /** What the supplier gives, or a marker with what it threw. */
    static Object by(Supplier<?> supplier) {
        try {
            return supplier == null ? null : supplier.get();
        } catch (Throwable failure) {
            return "<error " + failure.getClass().getName() + ">";
        }
    }
}
