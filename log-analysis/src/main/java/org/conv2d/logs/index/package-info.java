/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What was found in the blocks of large files, kept in the user's cache directory, so that a question that has been asked
 * before is answered without reading them again. An index that does not fit its file to the byte is never used.
 */
package org.conv2d.logs.index;
