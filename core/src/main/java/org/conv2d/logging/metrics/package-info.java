/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Mergeable measurements: what is recorded in parts and added up gives the same answer as what is recorded at once, to
 * the last bit.
 */
package org.conv2d.logging.metrics;
