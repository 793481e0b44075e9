/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

/**
 * Which parts of an event the line gets, and under which names. Immutable.
 *
 * @param levelNames what levels are called
 * @param context whether the diagnostic context is written
 * @param contextFilter which of its entries
 * @param contextNumbers whether text in it that is a number is written as one
 * @param thread whether the thread's name is written
 * @param location whether the place of the call is written
 * @param extra fields every line gets
 */
record LayoutParts(
        LevelNames levelNames,
        boolean context,
        ContextFilter contextFilter,
        boolean contextNumbers,
        boolean thread,
        boolean location,
        ExtraFields extra) {}
