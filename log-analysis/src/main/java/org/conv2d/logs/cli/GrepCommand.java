/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.util.List;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanOutcome;
import org.conv2d.logs.search.FoundPrinter;
import org.conv2d.logs.search.Search;
import org.conv2d.logs.search.SearchOptions;
import org.conv2d.logs.search.TextPattern;
import org.conv2d.logs.search.TimedSearch;
import org.conv2d.logs.select.LineSorter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conv2d-logs grep PATTERN PATH…} */
@Command(
        name = "grep",
        description = {
            "Shows the lines that have a pattern, as they are: in their bytes, or with --field in the value of a field.",
            "A pattern is a regular expression: . [a-z] \\d \\w \\s \\b ^ $ ( ) | * + ? {n,m}. It takes time in proportion to"
                    + " the log, whatever it is; back references and looking around are refused."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conv2d-logs grep clustering training.log",
            "  conv2d-logs grep 'perplexity\":[0-9]\\.' training.log -C 2",
            "  conv2d-logs grep --field message '^Low .*threshold' logs/",
            "  conv2d-logs grep -c -i nan 'archive/**.log.gz'",
            "  conv2d-logs grep collapse training.log --json | jq '.line, .event.epoch'",
            "  conv2d-logs grep -H --sort-time 'rank [0-9]+ lost' 'worker-*.log'"
        })
final class GrepCommand extends ReadingCommand {
    @Parameters(index = "0", paramLabel = "PATTERN", description = "What to look for.")
    private String pattern;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = InputOptions.PATHS)
    private List<String> paths;

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            description = "Search the value of this field, such as message or qa.check, and not the line.")
    private String field;

    @Option(
            names = {"-F", "--fixed-strings"},
            description = "Take the pattern as it is: nothing in it is special.")
    private boolean fixed;

    @Option(
            names = {"-i", "--ignore-case"},
            description = "Letters from a to z match in either case.")
    private boolean ignoreCase;

    @Option(
            names = {"-v", "--invert-match"},
            description = "Show the lines without a match.")
    private boolean inverted;

    @Option(
            names = {"-c", "--count"},
            description = "Show how many lines match; of several inputs, of each.")
    private boolean onlyCount;

    @Option(
            names = {"-C", "--context"},
            paramLabel = "N",
            description = "Show N lines before and after each match as well.")
    private int context;

    @Option(
            names = {"-B", "--before-context"},
            paramLabel = "N",
            description = "Show N lines before each match.")
    private Integer before;

    @Option(
            names = {"-A", "--after-context"},
            paramLabel = "N",
            description = "Show N lines after each match.")
    private Integer after;

    @Option(
            names = {"-n", "--line-number"},
            description = "Show the number of each line in front of it.")
    private boolean numbered;

    @Option(
            names = {"-H", "--with-filename"},
            description = "Show the input's name in front of each line.")
    private boolean named;

    @Option(
            names = "--json",
            description =
                    "Show each line as an object: file, line, offset, match, and event, or text if it is no event.")
    private boolean json;

    @Mixin
    private TimeOrderOptions order;

    GrepCommand(Console console) {
        super(console);
    }

    @Override
    boolean take(PlainArguments arguments) {
        field = arguments.value("--field");
        Integer around = arguments.number("-C", "--context");
        context = around == null ? 0 : around;
        before = arguments.number("-B", "--before-context");
        after = arguments.number("-A", "--after-context");
        fixed = arguments.flag("-F", "--fixed-strings");
        ignoreCase = arguments.flag("-i", "--ignore-case");
        inverted = arguments.flag("-v", "--invert-match");
        onlyCount = arguments.flag("-c", "--count");
        numbered = arguments.flag("-n", "--line-number");
        named = arguments.flag("-H", "--with-filename");
        json = arguments.flag("--json");
        order = TimeOrderOptions.of(arguments);
        takeProgress(arguments);
        List<String> rest = arguments.rest(2);
        if (rest == null) {
            return false;
        }
        pattern = rest.get(0);
        paths = rest.subList(1, rest.size());
        return true;
    }

    @Override
    List<String> paths() {
        return paths;
    }

    @Override
    boolean showsWhileReading() {
        return !order.sortTime;
    }

    @Override
    ExitStatus run() throws OptionException, IOException {
        SearchOptions options = options();
        List<LogSource> sources = sources();
        GrepOutput out = new GrepOutput(console, names(), new GrepOutput.Looks(json, numbered, named));
        FoundPrinter printer;
        ScanOutcome outcome;
        boolean timed = true;
        if (order.sortTime) {
            try (LineSorter sorter = new LineSorter()) {
                SortedGrepOutput sorted = new SortedGrepOutput(out, sorter);
                FoundPrinter sorting = new FoundPrinter(options, sorted, sources.size());
                outcome = LogScan.inOrder(
                        sources, new TimedSearch(options), block -> sorted.show(block, sorting), settings());
                endProgress();
                sorter.finish(console::write);
                timed = sorter.isTimed();
                printer = sorting;
            }
        } else {
            printer = new FoundPrinter(options, out, sources.size());
            outcome = LogScan.inOrder(sources, new Search(options), printer, settings());
        }
        long matches = 0;
        for (int i = 0; i < sources.size(); i++) {
            matches += printer.matches(i);
            if (onlyCount) {
                out.count(i, printer.matches(i));
            }
        }
        out.flush();
        if (!timed && matches > 1) {
            console.tell(TimeOrderOptions.WITHOUT_TIMES);
        }
        if (printer.tooLong() > 0) {
            console.tell(printer.tooLong() + " lines of more than 16 MiB were not searched");
        }
        boolean failed = !tell(outcome).isEmpty();
        return failed ? ExitStatus.UNREADABLE : matches > 0 ? ExitStatus.DONE : ExitStatus.FINDING;
    }

    private SearchOptions options() throws OptionException {
        SearchOptions options = searched();
        if (order.sortTime && onlyCount) {
            throw new OptionException("--sort-time cannot be used with -c: a count has no order");
        }
        if (order.sortTime && (options.before() > 0 || options.after() > 0)) {
            throw new OptionException(
                    "--sort-time cannot be used with -A, -B or -C: what is around a line in its log is not"
                            + " what is around it in time");
        }
        return options;
    }

    private SearchOptions searched() throws OptionException {
        TextPattern text;
        try {
            text = TextPattern.of(pattern, fixed, ignoreCase);
        } catch (IllegalArgumentException mistake) {
            throw new OptionException("PATTERN: " + mistake.getMessage());
        }
        try {
            return new SearchOptions(
                    text,
                    field,
                    inverted,
                    onlyCount,
                    before == null ? context : before,
                    after == null ? context : after,
                    numbered || json);
        } catch (IllegalArgumentException mistake) {
            throw new OptionException("-A, -B, -C " + mistake.getMessage());
        }
    }
}
