/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The functions, by name, and what they are called with. For one parser. */
final class FunctionCalls {
    private static final Pattern PERCENTILE = Pattern.compile("p[1-9][0-9]?");
    private static final long MIN_WINDOW_MICROS = 1_000;
    private static final double MAX_WINDOW_MICROS = 366 * 86400e6;
    private static final Set<String> NAMES = new TreeSet<>(List.of(
            "all",
            "any",
            "exists",
            "missing",
            "type",
            "finite",
            "marker",
            "number",
            "length",
            "abs",
            "sqrt",
            "log",
            "floor",
            "ceil",
            "changed",
            "previous",
            "count",
            "rate",
            "ratio",
            "mean",
            "sum",
            "min",
            "max",
            "p50",
            "p75",
            "p90",
            "p95",
            "p99",
            "delta",
            "ewma",
            "zscore",
            "absent"));

    private final Parser parser;

    /** An argument and where it begins. */
    private record Argument(Node node, Token start) {}

    FunctionCalls(Parser parser) {
        this.parser = parser;
    }

    /** A call whose opening bracket has been read. */
    Node call(Token name) {
        String function = name.text().toLowerCase(Locale.ROOT);
        if (!NAMES.contains(function) && !PERCENTILE.matcher(function).matches()) {
            throw parser.problem("unknown function \"" + name.text() + '"' + Suggestion.of(name.text(), NAMES), name);
        }
        List<Argument> arguments = arguments();
        return switch (function) {
            case "all" -> new Logic.All(conditions(name, arguments));
            case "any" -> new Logic.Any(conditions(name, arguments));
            case "exists" -> new Presence.Exists(present(name, arguments));
            case "missing" -> new Logic.Not(new Presence.Exists(present(name, arguments)));
            case "type" -> new Presence.TypeOf(field(name, arguments));
            case "finite" -> new Presence.Finite(number(one(name, arguments)));
            case "marker" -> new Presence.HasMarker(text(one(name, arguments)));
            case "number" -> new TextNumber.Read(textOrField(one(name, arguments)));
            case "length" -> new TextNumber.Length(textOrField(one(name, arguments)));
            case "abs", "sqrt", "log", "floor", "ceil" ->
                NumberFunction.of(
                        NumberFunction.Kind.valueOf(function.toUpperCase(Locale.ROOT)), number(one(name, arguments)));
            default -> windowCall(name, function, arguments);
        };
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        if (parser.take(")")) {
            return arguments;
        }
        do {
            Token start = parser.peek();
            arguments.add(new Argument(parser.or(), start));
        } while (parser.take(","));
        parser.expect(")");
        return arguments;
    }

    private Node windowCall(Token name, String function, List<Argument> arguments) {
        if (parser.windows() == null) {
            throw parser.problem(
                    '"' + name.text() + "\" looks at more than one event, which cannot be done here; in a rule it can",
                    name);
        }
        return switch (function) {
            case "absent" -> {
                bound(name, arguments, 1, 1, "absent(5m)");
                parser.absence(name);
                yield new AbsentCall(window(arguments.get(0)));
            }
            case "changed" -> parser.windows().share(new ChangedCall(field(name, arguments)));
            case "previous" -> parser.windows().share(new PreviousCall(number(one(name, arguments)), false));
            case "count", "rate" -> parser.windows().share(count(name, function, arguments));
            case "ratio" -> parser.windows().share(ratio(name, arguments));
            case "delta" -> parser.windows().share(delta(name, arguments));
            case "ewma", "zscore" -> parser.windows().share(baseline(name, function, arguments));
            default -> parser.windows().share(values(name, function, arguments));
        };
    }

    private WindowCall count(Token name, String function, List<Argument> arguments) {
        bound(name, arguments, 1, 2, function + "(5m) or " + function + "(condition, 5m)");
        boolean all = arguments.size() == 1;
        Node condition = all ? new Literal.Truth(true) : condition(arguments.get(0));
        CountCall.Kind kind = function.equals("count") ? CountCall.Kind.COUNT : CountCall.Kind.RATE;
        return new CountCall(kind, condition, window(arguments.get(all ? 0 : 1)), 0);
    }

    private WindowCall ratio(Token name, List<Argument> arguments) {
        bound(name, arguments, 2, 3, "ratio(condition, 5m) or ratio(condition, 5m, at least so many events)");
        return new CountCall(
                CountCall.Kind.RATIO, condition(arguments.get(0)), window(arguments.get(1)), least(arguments, 1));
    }

    private WindowCall delta(Token name, List<Argument> arguments) {
        bound(name, arguments, 1, 2, "delta(x) or delta(x, 5m)");
        Node value = number(arguments.get(0));
        return arguments.size() == 1 ? new PreviousCall(value, true) : new DeltaCall(value, window(arguments.get(1)));
    }

    private WindowCall baseline(Token name, String function, List<Argument> arguments) {
        bound(name, arguments, 2, 3, function + "(x, 20) or " + function + "(x, 20, at least so many values)");
        int span = whole(arguments.get(1), 2, "how many values it looks back");
        long least = arguments.size() == 3 ? whole(arguments.get(2), 1, "how many values are the least") : span;
        return new BaselineCall(function.equals("zscore"), number(arguments.get(0)), span, least);
    }

    private WindowCall values(Token name, String function, List<Argument> arguments) {
        bound(name, arguments, 2, 3, function + "(x, 5m) or " + function + "(x, 5m, at least so many values)");
        Node value = number(arguments.get(0));
        long window = window(arguments.get(1));
        long least = least(arguments, 1);
        if (function.startsWith("p")) {
            return new QuantileCall(Integer.parseInt(function.substring(1)), value, window, least);
        }
        return new ValueCall(ValueCall.Kind.valueOf(function.toUpperCase(Locale.ROOT)), value, window, least);
    }

    private long least(List<Argument> arguments, int otherwise) {
        return arguments.size() < 3 ? otherwise : whole(arguments.get(2), 1, "how many are the least");
    }

    private void bound(Token name, List<Argument> arguments, int least, int most, String usage) {
        if (arguments.size() < least || arguments.size() > most) {
            throw parser.problem('"' + name.text() + "\" reads " + usage, name);
        }
    }

    private Argument one(Token name, List<Argument> arguments) {
        bound(name, arguments, 1, 1, name.text() + "(x)");
        return arguments.get(0);
    }

    private List<Node> conditions(Token name, List<Argument> arguments) {
        bound(name, arguments, 1, Integer.MAX_VALUE, name.text() + "(condition, condition, …)");
        return arguments.stream().map(this::condition).toList();
    }

    private Node condition(Argument argument) {
        return parser.asCondition(argument.node(), argument.start());
    }

    private Node number(Argument argument) {
        return parser.asNumber(argument.node(), argument.start());
    }

    private Node textOrField(Argument argument) {
        return parser.asText(argument.node(), argument.start());
    }

    private String text(Argument argument) {
        if (argument.node() instanceof Literal.Text literal) {
            return literal.value();
        }
        throw parser.problem("a text in quotes is needed", argument.start());
    }

    private Node present(Token name, List<Argument> arguments) {
        Argument argument = one(name, arguments);
        return parser.present(argument.node(), argument.start());
    }

    private Field field(Token name, List<Argument> arguments) {
        Argument argument = one(name, arguments);
        if (argument.node() instanceof Field field) {
            return field;
        }
        throw parser.problem('"' + name.text() + "\" needs the name of a field", argument.start());
    }

    private long window(Argument argument) {
        if (!(argument.node() instanceof Literal.Duration duration)) {
            throw parser.problem(
                    "a window is a duration like 5m, not " + argument.node().type().shown, argument.start());
        }
        if (duration.micros() < MIN_WINDOW_MICROS || duration.micros() > MAX_WINDOW_MICROS) {
            throw parser.problem("a window lasts from 1ms to 366d", argument.start());
        }
        return (long) duration.micros();
    }

    private int whole(Argument argument, int least, String meaning) {
        if (argument.node() instanceof Literal.Numeral number
                && number.value() == Math.rint(number.value())
                && number.value() >= least
                && number.value() <= 1_000_000) {
            return (int) number.value();
        }
        throw parser.problem(meaning + " is a whole number from " + least + " to 1000000", argument.start());
    }
}
