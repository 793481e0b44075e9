/* SPDX-License-Identifier: Apache-2.0 */
/** Measurements of conv2d-logging side by side with its peers, and the report they make. */
package org.conv2d.benchmarks;
