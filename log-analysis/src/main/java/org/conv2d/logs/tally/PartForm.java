/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

/** How parts of a state of one kind begin and are joined. Stateless, one object a kind. */
public interface PartForm<P> {
    /** A new part, with nothing in it. */
    P create();

    /** Adds to a part another, which must not be used afterwards and, where order matters, comes later in the input. */
    void join(P part, P following);
}
