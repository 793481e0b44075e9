/* SPDX-License-Identifier: Apache-2.0 */
/** Reading a large log beside other programs that answer the same questions. */
package org.conv2d.benchmarks.scan;
