/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import org.conv2d.logs.metrics.Percentiles;
import picocli.CommandLine.Option;

/** Which percentiles a report shows. */
final class PercentileOptions {
    @Option(
            names = "--percentiles",
            paramLabel = "LIST",
            description =
                    "The percentiles of timers and histograms that are shown, such as 50,90,99.9 (default: 50,95,99).")
    String percentiles;

    /** As {@link PlainArguments} have it. */
    static PercentileOptions of(PlainArguments arguments) {
        PercentileOptions options = new PercentileOptions();
        options.percentiles = arguments.value("--percentiles");
        return options;
    }

    /** The percentiles that are asked for, or the usual ones. */
    Percentiles asked() throws OptionException {
        try {
            return percentiles == null ? Percentiles.USUAL : Percentiles.parse(percentiles);
        } catch (IllegalArgumentException mistake) {
            throw new OptionException("--percentiles " + mistake.getMessage());
        }
    }
}
