/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.List;

/**
 * How much of a stack trace is written. Immutable.
 *
 * @param maxFrames frames of each exception of the chain, at least 1
 * @param elided prefixes of class names whose frames are counted instead of written
 */
public record StackFormat(int maxFrames, List<String> elided) {

    /** Every frame, as far as the line's bounds allow. */
    public static final StackFormat WHOLE = new StackFormat(Integer.MAX_VALUE, List.of());

    public StackFormat {
        if (maxFrames < 1) {
            throw new IllegalArgumentException("maxFrames must be at least 1, but is " + maxFrames);
        }
        elided = List.copyOf(elided);
    }

    boolean isElided(StackTraceElement frame) {
        for (String prefix : elided) {
            if (frame.getClassName().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
