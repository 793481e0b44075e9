/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical JSON of a value, by RFC 8785: no white space, names sorted by their UTF-16 code units, numbers as
 * ECMAScript writes them. What a value may be: see {@link PlainData}. Stateless.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The canonical text of a value.
     *
     * @throws CanonicalFormException when it has none
     */
    public static String of(Object value) {
        return ofPlain(PlainData.of(value).value());
    }

    /**
     * The canonical text in UTF-8, which is what hashes are taken of.
     *
     * @throws CanonicalFormException when the value has none
     */
    public static byte[] utf8(Object value) {
        return of(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of what {@link PlainData} made. */
    static String ofPlain(Object plain) {
        StringBuilder json = new StringBuilder();
        append(json, plain);
        return json.toString();
    }

    private static void append(StringBuilder json, Object plain) {
        if (plain instanceof Map<?, ?> map) {
            object(json, map);
        } else if (plain instanceof List<?> list) {
            array(json, list);
        } else if (plain instanceof String text) {
            CanonicalText.append(json, text);
        } else if (plain instanceof Double number) {
            EcmaNumber.append(json, number);
        } else {
            json.append(plain); // an integer, true, false, null
        }
    }

    private static void object(StringBuilder json, Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>(); // String compares by UTF-16 code units
        map.forEach((name, value) -> sorted.put((String) name, value));
        json.append('{');
        String separator = "";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.append(separator);
            CanonicalText.append(json, member.getKey());
            json.append(':');
            append(json, member.getValue());
            separator = ",";
        }
        json.append('}');
    }

    private static void array(StringBuilder json, List<?> list) {
        json.append('[');
        String separator = "";
        for (Object element : list) {
            json.append(separator);
            append(json, element);
            separator = ",";
        }
        json.append(']');
    }
}
