/* SPDX-License-Identifier: Apache-2.0 */
/** What quality rules cost a log call, beside a script and a rewriting appender that make one such check. */
package org.conv2d.benchmarks.filter;
