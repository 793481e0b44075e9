/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Quality rules in Log4j: {@code <QualityFilter>} raises events before a level can swallow them, {@code <Quality>} raises
 * those that pass no filter.
 */
package org.conv2d.logging.filter;
