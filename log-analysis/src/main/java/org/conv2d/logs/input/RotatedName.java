/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file tells of its place among those that a program has rotated: which log it is a part of, and how
 * old it is. Order is from the oldest to the one that is being written, which has nothing added to its name.
 *
 * <p>A date is taken for a rotation wherever it stands, with numbers behind it that count up ({@code app.log.2026-01-15},
 * {@code app-2026-01-15-1.log.gz}); a number alone only behind the name, where a higher one is older ({@code app.log.1}).
 * {@code run-1.log} and {@code run-2.log} are two logs.
 *
 * @param log the name that the file has while it is being written, in its directory
 * @param age numbers that grow from part to part; empty for the part that is being written
 */
record RotatedName(Path log, List<Long> age) implements Comparable<RotatedName> {
    private static final Pattern COMPRESSED = Pattern.compile("\\.(gz|zst|bz2|xz)$", Pattern.CASE_INSENSITIVE);
    private static final String YEAR = "(19|20)\\d{2}";
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String DAY = "(0[1-9]|[12]\\d|3[01])";
    private static final String DATE = "(?<age>" + YEAR + "(-" + MONTH + "-" + DAY + "|" + MONTH + DAY
            + "(\\d{4}|\\d{6})?)" + "([-T_.:]\\d{1,9}){0,5})";
    private static final Pattern NUMBER_BEHIND = Pattern.compile("(?<log>.+\\.[A-Za-z]+)\\.(?<age>\\d{1,6})");
    private static final Pattern DATE_BEHIND = Pattern.compile("(?<log>.+\\.[A-Za-z]+)[.-]" + DATE);
    private static final Pattern DATE_BEFORE =
            Pattern.compile("(?<log>.+?)[._-]" + DATE + "(?<extension>\\.[A-Za-z]+)");

    private static final Comparator<RotatedName> OLDEST_FIRST = Comparator.comparing(
                    (RotatedName name) -> name.age.isEmpty())
            .thenComparing(name -> name.age.stream().mapToLong(Long::longValue).toArray(), Arrays::compare);

    RotatedName {
        age = List.copyOf(age);
    }

    static RotatedName of(Path file) {
        String name = COMPRESSED.matcher(file.getFileName().toString()).replaceFirst("");
        Matcher number = NUMBER_BEHIND.matcher(name);
        if (number.matches()) {
            return new RotatedName(
                    file.resolveSibling(number.group("log")), List.of(-Long.parseLong(number.group("age"))));
        }
        Matcher behind = DATE_BEHIND.matcher(name);
        if (behind.matches()) {
            return new RotatedName(file.resolveSibling(behind.group("log")), numbers(behind.group("age")));
        }
        Matcher before = DATE_BEFORE.matcher(name);
        return before.matches()
                ? new RotatedName(
                        file.resolveSibling(before.group("log") + before.group("extension")),
                        numbers(before.group("age")))
                : new RotatedName(file.resolveSibling(name), List.of());
    }

    @Override
    public int compareTo(RotatedName other) {
        return OLDEST_FIRST.compare(this, other);
    }

    private static List<Long> numbers(String age) {
        return Arrays.stream(age.split("\\D+")).map(Long::valueOf).toList();
    }
}
