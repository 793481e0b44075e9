/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.spi.ExtendedLogger;

/**
 * Decides before an event is built whether it can come to be logged. Stateless; allocates nothing.
 *
 * <p>A filter for all loggers may let through, or raise, what is below the level, by fields or markers that are not known
 * yet: with one in the configuration the gate is open, and the filter is asked once, with the whole event.
 */
final class Gate {

    private Gate() {}

    static boolean isOpen(ExtendedLogger logger, Level level) {
        return logger instanceof Logger core
                        && core.getContext().getConfiguration().getFilter() != null
                || logger.isEnabled(level);
    }
}
