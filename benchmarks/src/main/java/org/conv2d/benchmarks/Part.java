/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import org.conv2d.benchmarks.encode.Contender;
import org.conv2d.benchmarks.encode.EncodeRun;
import org.conv2d.benchmarks.encode.EncodeTable;
import org.conv2d.benchmarks.endtoend.EndToEnd;
import org.conv2d.benchmarks.filter.FilterRun;
import org.conv2d.benchmarks.logger.LoggerRun;
import org.conv2d.benchmarks.logger.LoggerTable;
import org.conv2d.benchmarks.metrics.MetricsRun;
import org.conv2d.benchmarks.quality.JudgeRun;
import org.conv2d.benchmarks.quality.JudgeTable;
import org.conv2d.benchmarks.scan.ScanRun;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What can be measured by itself: the words of {@code bin/benchmark}, in the order in which all are measured. */
enum Part {
    ENCODE {
        @Override
        String measure(Path project, boolean quick) throws Exception {
            EncodeRun run = quick ? new EncodeRun(1, 3, 3, 300) : new EncodeRun(5, 4, 5, 300);
            return EncodeTable.of(run.measure(EnumSet.allOf(Contender.class), VerboseMode.NORMAL));
        }
    },
    LOGGER {
        @Override
        String measure(Path project, boolean quick) throws Exception {
            return LoggerTable.of((quick ? new LoggerRun(1, 3, 200) : new LoggerRun(5, 4, 300)).measure());
        }
    },
    METRICS {
        @Override
        String measure(Path project, boolean quick) throws Exception {
            return (quick ? new MetricsRun(1, 2, 200) : new MetricsRun(3, 3, 300)).measure();
        }
    },
    QUALITY {
        @Override
        String measure(Path project, boolean quick) throws Exception {
            return JudgeTable.of((quick ? new JudgeRun(1, 3, 200) : new JudgeRun(5, 4, 300)).measure());
        }
    },
    FILTER {
        @Override
        String measure(Path project, boolean quick) throws Exception {
            return (quick ? new FilterRun(1, 3, 200) : new FilterRun(5, 4, 300)).measure();
        }
    },
    ENDTOEND {
        @Override
        String measure(Path project, boolean quick) throws Exception {
            return (quick ? new EndToEnd(1, 200_000, 500_000, 2) : new EndToEnd(5, 1_000_000, 2_000_000, 5)).measure();
        }
    },
    SCAN {
        @Override
        String measure(Path project, boolean quick) throws Exception {
            return (quick ? new ScanRun(project, 50_000_000, 1) : new ScanRun(project, 1_000_000_000, 5)).measure();
        }
    };

    /** Measures, and tells about it as Markdown; quickly, only to see that all works. */
    abstract String measure(Path project, boolean quick) throws Exception;

    /** The word for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
