/* SPDX-License-Identifier: Apache-2.0 */
/** Figures of several rounds, and the Markdown they are told in. */
package org.conv2d.benchmarks.figures;
