/* SPDX-License-Identifier: Apache-2.0 */
/** Stages of a run, timed by a collector. */
package org.conv2d.samples.metrics;
