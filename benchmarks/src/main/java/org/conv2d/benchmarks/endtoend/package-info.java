/* SPDX-License-Identifier: Apache-2.0 */
/** What it costs to get events from the callers to the last byte in the file: whole pipelines, each in JVMs of its own. */
package org.conv2d.benchmarks.endtoend;
