/* SPDX-License-Identifier: Apache-2.0 */
/** What one call of a logger costs, from the call to the finished line: ours and Log4j's own, measured with JMH. */
package org.conv2d.benchmarks.logger;
