/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.conv2d.logs.batch.BatchSource;
import org.conv2d.logs.input.InputPaths;
import org.conv2d.logs.input.JoinedSource;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.scan.ScanOutcome;
import org.conv2d.logs.scan.ScanProgress;
import org.conv2d.logs.scan.ScanSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that reads inputs. */
abstract class ReadingCommand implements Callable<Integer> {
    final Console console;

    @Spec
    CommandSpec spec;

    @Option(names = "--no-progress", description = "Show no progress on a terminal.")
    private boolean noProgress;

    private List<LogSource> sources;
    private ProgressBar bar;

    ReadingCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() throws IOException {
        try {
            check();
            return run().code();
        } catch (OptionException mistake) {
            throw new ParameterException(spec.commandLine(), mistake.getMessage(), mistake);
        } finally {
            endProgress();
        }
    }

    /** Takes plain arguments as picocli would have set them, and tells whether that could be done. */
    boolean take(PlainArguments arguments) {
        return false;
    }

    /**
     * Does the work of a command that has {@linkplain #take taken} its arguments.
     *
     * @throws OptionException if picocli has to tell the user what is wrong
     */
    final ExitStatus runPlain() throws OptionException, IOException {
        try {
            check();
            return run();
        } finally {
            endProgress();
        }
    }

    /** For {@link #take}: the option that all commands have. */
    final void takeProgress(PlainArguments arguments) {
        noProgress = arguments.flag("--no-progress");
    }

    /** Looks at options before anything is done. */
    void check() throws OptionException {}

    /** Does the work. */
    abstract ExitStatus run() throws OptionException, IOException;

    /** What the user named to be read. */
    abstract List<String> paths();

    /** Whether events may span lines. */
    boolean multiline() {
        return false;
    }

    /** The inputs, opened once to see that they can be. */
    final List<LogSource> sources() throws IOException {
        if (sources == null) {
            List<LogSource> named = InputPaths.resolve(paths(), console.in());
            sources = BatchSource.unpacked(
                    multiline()
                            ? named.stream().<LogSource>map(JoinedSource::new).toList()
                            : named);
        }
        return sources;
    }

    final List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (LogSource source : sources()) {
            names.add(source.name());
        }
        return names;
    }

    /** How a scan goes about its work; on a terminal its progress is shown from here on. */
    ScanSettings settings() throws IOException {
        ScanProgress progress = new ScanProgress();
        boolean outputGoesBetween = console.terminals().out() && showsWhileReading();
        if (console.terminals().err() && !noProgress && !outputGoesBetween) {
            endProgress();
            bar = new ProgressBar(console.err(), progress, total());
        }
        return new ScanSettings(workers(), progress);
    }

    /** How many threads read. */
    int workers() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Whether the command writes to standard output while it reads. */
    boolean showsWhileReading() {
        return false;
    }

    private long total() throws IOException {
        long total = 0;
        for (LogSource source : sources()) {
            long size = source.size();
            if (size < 0) {
                return -1;
            }
            total += size;
        }
        return total;
    }

    /** Shows no progress any more: something else is to be shown. */
    final void endProgress() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Tells what a scan has to say beside its answer, and returns why inputs could not be read. */
    final List<String> tell(ScanOutcome outcome) {
        endProgress();
        for (String name : outcome.empty()) {
            console.tell(name + ": is empty");
        }
        for (String problem : outcome.problems()) {
            console.tell(problem);
        }
        return outcome.problems();
    }
}
