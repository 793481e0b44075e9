/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import org.conv2d.logging.event.Severity;
import org.conv2d.logging.expression.Expression;

/** A severity, and the condition that raises to it. Immutable. */
record Grade(Severity severity, Expression condition) {}
