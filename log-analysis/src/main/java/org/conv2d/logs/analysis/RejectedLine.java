/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import java.nio.file.Path;

/**
 * A line that is no event.
 *
 * @param line its number in the file, from 1
 * @param offset of its first byte in the (uncompressed) file
 */
public record RejectedLine(Path file, long line, long offset, String reason) {}
