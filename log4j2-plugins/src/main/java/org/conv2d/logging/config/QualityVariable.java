/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import org.conv2d.logging.quality.Mode;

/** {@code CONV2D_QUALITY}: whether quality rules act, whatever the configuration says. Thread-safe. */
public final class QualityVariable {

    private QualityVariable() {}

    /** The mode that the process was given; null when it was given none. */
    public static Mode mode() {
        return Environment.ofProcess().quality();
    }
}
