/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

/** How parts that merge are joined: their order makes no difference. */
public interface MergedForm<P extends Mergeable<P>> extends PartForm<P> {
    @Override
    default void join(P part, P following) {
        part.merge(following);
    }
}
