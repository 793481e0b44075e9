/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Quality rules: what makes an event more serious than the one who logged it said. A {@link
 * org.conv2d.logging.quality.RuleSet} is compiled from definitions, a {@link org.conv2d.logging.quality.QualityEngine}
 * judges events by it.
 */
package org.conv2d.logging.quality;
