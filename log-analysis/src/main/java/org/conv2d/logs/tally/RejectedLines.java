/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import org.conv2d.logs.record.Rejection;

/**
 * The lines that were rejected for one reason.
 *
 * @param first where the first of them starts
 * @param firstLine its number in its input, from 1
 */
public record RejectedLines(Rejection reason, long count, Position first, long firstLine) {}
