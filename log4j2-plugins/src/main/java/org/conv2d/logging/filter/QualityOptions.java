/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.Objects;
import org.apache.logging.log4j.Level;
import org.conv2d.logging.quality.Mode;

/**
 * What a {@code <QualityFilter>} was told.
 *
 * @param source where the rules come from
 * @param mode whether they act
 * @param contextNumbers whether text in the diagnostic context that is a number counts as one
 * @param watchSeconds how often files are looked at for changes; 0 for never
 * @param evaluateFrom the least severe level at which a lambda is called though its logger is above that level
 * @param enabledFrom the least severe level at which {@code isInfoEnabled()} and the like say yes though the logger is
 *     above that level
 */
record QualityOptions(
        RuleSource source, Mode mode, boolean contextNumbers, int watchSeconds, Level evaluateFrom, Level enabledFrom) {

    QualityOptions {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(evaluateFrom, "evaluateFrom");
        Objects.requireNonNull(enabledFrom, "enabledFrom");
        if (watchSeconds < 0) {
            throw new IllegalArgumentException("watchSeconds must not be negative, was " + watchSeconds);
        }
    }
}
