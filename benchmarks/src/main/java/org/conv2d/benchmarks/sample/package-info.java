/* SPDX-License-Identifier: Apache-2.0 */
/** The event that everybody has to write. */
package org.conv2d.benchmarks.sample;
