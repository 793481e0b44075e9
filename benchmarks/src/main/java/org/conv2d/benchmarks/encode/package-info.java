/* SPDX-License-Identifier: Apache-2.0 */
/** What it costs to make one event a line: ours and others', measured with JMH. */
package org.conv2d.benchmarks.encode;
