/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import picocli.CommandLine.Option;

/** Whether lines are put into the order of their times. */
final class TimeOrderOptions {
    /** What a user is told who wants lines sorted that cannot be. */
    static final String WITHOUT_TIMES = "no line has a time that is known, so they are in the order of the inputs";

    @Option(
            names = "--sort-time",
            description = {
                "Put the lines of all inputs into the order of their times, where it is the same into that of the inputs; what has"
                        + " no time stays behind what is before it. What does not fit in memory is sorted in temporary files."
            })
    boolean sortTime;

    /** As {@link PlainArguments} have it. */
    static TimeOrderOptions of(PlainArguments arguments) {
        TimeOrderOptions options = new TimeOrderOptions();
        options.sortTime = arguments.flag("--sort-time");
        return options;
    }
}
