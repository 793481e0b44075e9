/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.index;

/**
 * What was found in some adjoining lines of a file.
 *
 * @param from where the range begins that the lines start in, {@code to} where it ends
 * @param start offset of the first line, {@code end} of what follows the last
 * @param checksum CRC-32C of the bytes from {@code start} to {@code end}
 * @param earliest time of the earliest event, {@code latest} of the latest, in microseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // blocks are neither compared nor changed
public record IndexedBlock(
        long from, long to, long start, long end, int checksum, long earliest, long latest, byte[] state) {}
