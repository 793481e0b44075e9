/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.conv2d.logs.export.ColumnsState;
import org.conv2d.logs.export.CsvRows;
import org.conv2d.logs.export.JsonRows;
import org.conv2d.logs.input.InputException;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.output.WholeFile;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanOutcome;
import org.conv2d.logs.select.Condition;
import org.conv2d.logs.select.LineSelection;
import org.conv2d.logs.select.Selected;
import org.conv2d.logs.select.SelectedLines.LineForm;
import org.conv2d.logs.tally.LineCounts;
import org.conv2d.logs.tally.LineTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code conv2d-logs export PATH… --output FILE} */
@Command(
        name = "export",
        description = {
            "Writes events to a file for other programs: a table in CSV, or JSON. The file appears when it is whole.",
            "Objects become columns like qa.check, lists JSON. A text that a spreadsheet would take for a formula gets an"
                    + " apostrophe in front."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conv2d-logs export training.log --output epochs.csv --event epoch_complete",
            "  conv2d-logs export logs/ --output run.json --since -24h",
            "  conv2d-logs export 'worker-*.log' --output run.jsonl --sort-time",
            "  kubectl logs my-pod | conv2d-logs export - --output pod.csv --fields timestamp,level,message"
        })
final class ExportCommand extends LogCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to: NAME.csv; NAME.json, an array; NAME.jsonl or NAME.ndjson, an object a line.")
    private String output;

    @Option(
            names = "--fields",
            paramLabel = "FIELD",
            split = ",",
            description = "Only these fields, in this order; several with commas. Otherwise all.")
    private List<String> fields;

    @Mixin
    private TimeOrderOptions order;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    boolean take(PlainArguments arguments) {
        output = arguments.value("-o", "--output");
        takeSelection(arguments);
        order = TimeOrderOptions.of(arguments);
        return takeRest(arguments) && output != null;
    }

    private enum Form {
        CSV,
        ARRAY,
        LINES
    }

    @Override
    ExitStatus run() throws OptionException, IOException {
        Form form = form();
        Path target = target();
        Condition condition = condition();
        List<String> columns = fields != null || form != Form.CSV ? fields : columns(condition);
        LineForm row = switch (form) {
            case CSV -> new CsvRows(columns);
            case ARRAY -> new JsonRows(columns, ",\n");
            case LINES -> new JsonRows(columns, "\n");
        };
        LineTally tally = new LineTally();
        ScanOutcome[] outcome = new ScanOutcome[1];
        WholeFile.writeOrRemove(target, out -> {
            if (row instanceof CsvRows table) {
                out.write(table.head());
            }
            LineSelection rows = new LineSelection(condition, row);
            outcome[0] =
                    form == Form.ARRAY ? array(rows, out, tally) : show(order, rows, tally, text -> text.writeTo(out));
            requireWhole(outcome[0]);
        });
        LineCounts lines = tally.counts();
        console.tell("wrote " + lines.matched() + (lines.matched() == 1 ? " event to " : " events to ") + output);
        return status(lines, tell(outcome[0]));
    }

    private static void requireWhole(ScanOutcome outcome) throws InputException {
        if (!outcome.problems().isEmpty()) {
            throw new InputException(String.join("\n", outcome.problems()) + "\nnothing was written");
        }
    }

    private ScanOutcome array(LineSelection rows, OutputStream out, LineTally tally) throws IOException {
        boolean[] begun = {false};
        out.write("[\n".getBytes(StandardCharsets.UTF_8));
        ScanOutcome outcome = show(order, rows, tally, text -> {
            int length = text.size();
            if (length > 0) {
                out.write((begun[0] ? ",\n" : "").getBytes(StandardCharsets.UTF_8));
                out.write(text.toByteArray(), 0, length - 2);
                begun[0] = true;
            }
        });
        out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        return outcome;
    }

    private Form form() throws OptionException {
        String name = output.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Form.CSV;
        }
        if (name.endsWith(".json")) {
            return Form.ARRAY;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Form.LINES;
        }
        String parquet = name.endsWith(".parquet")
                ? "; for Parquet write .jsonl, then: duckdb -c \"COPY (FROM 'x.jsonl') TO 'x.parquet'\""
                : "";
        throw new OptionException(
                "--output must end in .csv, .json, .jsonl or .ndjson, was '" + output + "'" + parquet);
    }

    private Path target() throws OptionException, IOException {
        Path target;
        try {
            target = Path.of(output);
        } catch (InvalidPathException invalid) {
            throw new OptionException("--output is no valid path (" + invalid.getReason() + ")");
        }
        for (LogSource source : sources()) {
            if (source.path() != null && Files.exists(target) && Files.isSameFile(source.path(), target)) {
                throw new OptionException(
                        "--output " + output + " is one of the logs that are read; name another file");
            }
        }
        return target;
    }

    private List<String> columns(Condition condition) throws OptionException, IOException {
        if (paths().contains("-")) {
            throw new OptionException(
                    "--fields must name the columns of a CSV from standard input, which can be read only once");
        }
        var scan = LogScan.fold(sources(), Selected.of(ColumnsState.QUERY, condition), settings());
        requireWhole(scan.outcome());
        ColumnsState state = scan.state().state();
        List<String> columns = state.columns();
        if (state.isCut()) {
            console.tell("there are more than " + ColumnsState.MOST_COLUMNS
                    + " columns; those with the longest names were left out (--fields chooses)");
        }
        return columns;
    }
}
