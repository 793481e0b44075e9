/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.conv2d.logging.expression.Expression;
import org.conv2d.logging.expression.ExpressionException;
import org.conv2d.logs.scan.ScanOutcome;
import org.conv2d.logs.select.Condition;
import org.conv2d.logs.select.ExpressionCondition;
import org.conv2d.logs.select.LineSelection;
import org.conv2d.logs.select.SelectedLines.LineForm;
import org.conv2d.logs.tally.LineCounts;
import org.conv2d.logs.tally.LineTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code conv2d-logs filter PATH…} */
@Command(
        name = "filter",
        description = {
            "Shows the lines of the events that all conditions hold for, as they are and in their order.",
            "An expression compares fields by name: loss > 2 and level >= WARN, epoch between 10 and 20, qa.check in"
                    + " ('nan', 'range'), message contains 'low', exists(seed), duration_ms > 1s. What is missing matches nothing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conv2d-logs filter training.log --level WARNING --since -1h",
            "  conv2d-logs filter a.log --event epoch_complete --where 'loss > 2 or accuracy < 0.5'",
            "  conv2d-logs filter logs/ --where 'perplexity < 50' --json | jq .perplexity",
            "  conv2d-logs filter 'worker-*.log' --sort-time --level ERROR",
            "  conv2d-logs filter a.log.gz --until 2024-01-15T11:00 | conv2d-logs summary -"
        })
final class FilterCommand extends LogCommand {
    @Option(
            names = "--where",
            paramLabel = "EXPR",
            description = "Only events for which this expression holds; it is written like a quality rule's.")
    private String where;

    @Option(
            names = "--json",
            description =
                    "Show each event as strict JSON: what is in front of it left out, NaN as null, invalid UTF-8 replaced.")
    private boolean json;

    @Mixin
    private TimeOrderOptions order;

    FilterCommand(Console console) {
        super(console);
    }

    @Override
    boolean take(PlainArguments arguments) {
        where = arguments.value("--where");
        takeSelection(arguments);
        json = arguments.flag("--json");
        order = TimeOrderOptions.of(arguments);
        return takeRest(arguments);
    }

    @Override
    boolean showsWhileReading() {
        return !order.sortTime;
    }

    @Override
    ExitStatus run() throws OptionException, IOException {
        ExpressionCondition expression = expression();
        Condition condition = expression == null ? condition() : condition().and(expression);
        LineTally tally = new LineTally();
        ScanOutcome outcome = show(order, new LineSelection(condition, form()), tally, console::write);
        LineCounts lines = tally.counts();
        if (lines.matched() == 0 && expression != null) {
            explainNoMatch(expression);
        }
        return status(lines, tell(outcome));
    }

    private LineForm form() {
        return json ? LineForms.JSON : console.isTerminal() ? LineForms.VISIBLE : LineForms.AS_THEY_ARE;
    }

    private ExpressionCondition expression() throws OptionException {
        try {
            return where == null ? null : new ExpressionCondition(Expression.parse(where));
        } catch (ExpressionException mistake) {
            throw new OptionException("--where: " + mistake.getMessage());
        }
    }

    private void explainNoMatch(ExpressionCondition expression) {
        if (!expression.missing().isEmpty()) {
            console.tell("no event matched; there were events without " + named(new TreeSet<>(expression.missing())));
        } else if (!expression.mistyped().isEmpty()) {
            console.tell("no event matched; of another type than --where asks for was "
                    + named(new TreeSet<>(expression.mistyped())));
        }
    }

    private static String named(Set<String> fields) {
        return "'" + String.join("', '", fields) + "'";
    }
}
