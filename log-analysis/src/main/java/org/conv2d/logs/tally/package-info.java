/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Counts that are kept in parts and added up: in whatever way the input is cut into stretches and in whatever order the
 * parts are merged, the sum is the same, and its memory is bounded.
 */
package org.conv2d.logs.tally;
