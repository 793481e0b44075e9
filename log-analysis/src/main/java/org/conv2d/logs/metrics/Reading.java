/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

/** What a cumulative metric stood at when it was reported. Immutable; {@link #plus} is exact, so order cannot show. */
interface Reading<R extends Reading<R>> {
    /** What it must have stood at before, if it goes on from an earlier reading; below that one, it has started anew. */
    double before();

    /** What it stands at, which only grows while a run goes on. */
    double progress();

    /** The reading of both runs taken together. */
    R plus(R other);
}
