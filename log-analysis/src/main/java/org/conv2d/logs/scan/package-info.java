/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reading inputs into what a command keeps of them.
 *
 * <p>A command that asks about events has a {@link org.conv2d.logs.scan.LogState} and a {@link
 * org.conv2d.logs.scan.Query}, and is answered by {@link org.conv2d.logs.scan.LogScan#fold}. One that writes while it reads
 * (a search, a filter, an export) takes the states of blocks one by one, in the order of the input, from {@link
 * org.conv2d.logs.scan.LogScan#inOrder}; one that does not look at events at all brings a {@link
 * org.conv2d.logs.scan.BlockWork} of its own.
 */
package org.conv2d.logs.scan;
