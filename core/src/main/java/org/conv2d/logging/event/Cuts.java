/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/**
 * What was cut from an event before it reached its line. Immutable.
 *
 * @param notes members of the {@code _truncated} object, as JSON without braces
 * @param droppedFields how many fields found no room
 */
public record Cuts(String notes, int droppedFields) {}
