/* SPDX-License-Identifier: Apache-2.0 */
/** What judging an event by rules costs. */
package org.conv2d.benchmarks.quality;
