/* SPDX-License-Identifier: Apache-2.0 */
/**
 * From the paths a user names to lines of bytes: files, directories, globs, standard input, compressed or not, in
 * bounded memory.
 */
package org.conv2d.logs.input;
