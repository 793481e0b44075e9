/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** Values that one text stands for, the same in every JVM. Stateless. */
final class ScalarText {

    private ScalarText() {}

    /** The text; null for a value of another kind. */
    static String of(Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Class<?> type) {
            return type.getName();
        }
        return hasOneText(value) ? value.toString() : null;
    }

    private static boolean hasOneText(Object value) {
        return value instanceof TemporalAccessor
                || value instanceof TemporalAmount
                || value instanceof ZoneId
                || value instanceof UUID
                || value instanceof URI
                || value instanceof URL
                || value instanceof Path
                || value instanceof File
                || value instanceof Locale
                || value instanceof Currency
                || value instanceof Charset;
    }
}
