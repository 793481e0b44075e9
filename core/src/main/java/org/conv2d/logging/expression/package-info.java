/* SPDX-License-Identifier: Apache-2.0 */
/** The language of conditions: {@code perplexity < 50 and p95(encoding_duration_ms, 5m) > 100}. */
package org.conv2d.logging.expression;
