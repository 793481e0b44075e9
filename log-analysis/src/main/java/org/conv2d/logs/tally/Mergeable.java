/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

/** State that can be kept in parts. Merging is associative and commutative: neither grouping nor order can show. */
public interface Mergeable<S extends Mergeable<S>> {
    /** Adds what {@code other} holds, which must not be used afterwards. */
    void merge(S other);
}
