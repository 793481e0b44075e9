/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Lists of whole numbers that stay as they are. Stateless. */
final class Ints {

    private Ints() {}

    /** The numbers as a list; null for null. */
    static List<Integer> list(int... numbers) {
        return numbers == null ? null : Arrays.stream(numbers).boxed().toList();
    }

    /** A copy that nobody can change, nulls included; null for null. */
    static List<Integer> copy(List<Integer> numbers) {
        return numbers == null ? null : Collections.unmodifiableList(new ArrayList<>(numbers));
    }
}
