/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conv2d.logging.json.Utf8;

/**
 * A value taken apart into maps, lists, text, numbers, booleans and null, in the order it had.
 *
 * <p>A value may be: null, a boolean, a number, text, an enum (its name), an {@code Optional}; a map with keys that are
 * text, numbers or enums; a record (its components); a collection or an array; a set, whose elements are sorted, because
 * its order says nothing; a tree of Jackson (2 or 3); and what has one text that means it: dates and durations, UUIDs, URIs,
 * paths, classes. Other objects are rejected: their text may be another each time.
 *
 * @param value made of {@code Map}, {@code List}, {@code String}, {@code Long}, {@code Double}, {@code Boolean}, null
 * @param leftOut the paths of what {@link SecretKeys} left out, in the order met
 */
public record PlainData(Object value, List<String> leftOut) {

    private static final int MAX_DEPTH = 256;

    public PlainData {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Takes a value apart, all of it.
     *
     * @throws CanonicalFormException for a value that contains itself, nests deeper than {@value #MAX_DEPTH}, or has no
     *     canonical form
     */
    public static PlainData of(Object value) {
        return of(value, SecretKeys.NONE);
    }

    /**
     * Takes a value apart, but for the secrets.
     *
     * @throws CanonicalFormException as {@link #of(Object)} does
     */
    public static PlainData of(Object value, SecretKeys secrets) {
        Reader reader = new Reader(secrets);
        Object plain = reader.plain(value, "", 0);
        return new PlainData(plain, reader.leftOut);
    }

    /** Walks one value. For one thread. */
    private static final class Reader {

        private final SecretKeys secrets;
        private final List<String> leftOut = new ArrayList<>();
        private final IdentityHashMap<Object, Boolean> ancestors = new IdentityHashMap<>();

        Reader(SecretKeys secrets) {
            this.secrets = secrets;
        }

        Object plain(Object value, String path, int depth) {
            if (value == null || value instanceof Boolean) {
                return value;
            }
            if (value instanceof Number number) {
                Object plain = PlainNumber.of(path, number);
                return plain == null ? unknown(value, path) : plain;
            }
            String text = ScalarText.of(value);
            if (text != null) {
                return wellFormed(text, path);
            }
            if (value instanceof Optional<?> optional) {
                return plain(optional.orElse(null), path, depth);
            }
            enter(value, path, depth);
            try {
                return parts(value, path, depth + 1);
            } catch (CanonicalFormException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new CanonicalFormException(path, "cannot be read: " + e, e);
            } finally {
                ancestors.remove(value);
            }
        }

        private Object parts(Object value, String path, int depth) {
            if (JacksonTree.isNode(value)) {
                return plain(JacksonTree.unwrap(value), path, depth - 1);
            }
            if (value instanceof Map<?, ?> map) {
                return object(map, path, depth);
            }
            if (value instanceof Set<?> set) {
                return sorted(array(set, path, depth));
            }
            if (value instanceof Collection<?> collection) {
                return array(collection, path, depth);
            }
            if (value.getClass().isArray()) {
                return array(elementsOf(value), path, depth);
            }
            if (value instanceof Record record) {
                return object(RecordParts.of(record, path), path, depth);
            }
            return unknown(value, path);
        }

        private static Object unknown(Object value, String path) {
            throw new CanonicalFormException(
                    path,
                    "is a " + value.getClass().getName()
                            + ", which has no canonical form; give it as a map, a record, a list, a number or text");
        }

        private void enter(Object value, String path, int depth) {
            if (ancestors.put(value, Boolean.TRUE) != null) {
                throw new CanonicalFormException(path, "contains itself; a configuration must be a tree");
            }
            if (depth == MAX_DEPTH) {
                throw new CanonicalFormException(path, "nests deeper than " + MAX_DEPTH + "; make it flatter");
            }
        }

        private Map<String, Object> object(Map<?, ?> map, String path, int depth) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = name(entry.getKey(), path);
                String at = path.isEmpty() ? name : path + '.' + name;
                if (secrets.match(name)) {
                    leftOut.add(at);
                    continue;
                }
                if (object.containsKey(name)) {
                    throw new CanonicalFormException(at, "is there twice: two keys read the same; rename one");
                }
                object.put(name, plain(entry.getValue(), at, depth));
            }
            return object;
        }

        private static String name(Object key, String path) {
            if (key instanceof Number number) {
                return number.toString();
            }
            String name = key == null ? null : ScalarText.of(key);
            if (name != null) {
                return wellFormed(name, path);
            }
            throw new CanonicalFormException(
                    path, "has " + (key == null ? "null" : "a " + key.getClass().getName()) + " as a key; use text");
        }

        private List<Object> array(Collection<?> elements, String path, int depth) {
            List<Object> array = new ArrayList<>(elements.size());
            for (Object element : elements) {
                array.add(plain(element, path + '[' + array.size() + ']', depth));
            }
            return array;
        }

        private static List<Object> sorted(List<Object> elements) {
            elements.sort((a, b) -> CanonicalJson.ofPlain(a).compareTo(CanonicalJson.ofPlain(b)));
            return elements;
        }

        private static List<Object> elementsOf(Object array) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(array); i++) {
                elements.add(Array.get(array, i));
            }
            return elements;
        }

        private static String wellFormed(String text, String path) {
            if (!Utf8.isWellFormed(text)) {
                throw new CanonicalFormException(
                        path, "has half a surrogate pair, which UTF-8 cannot hold; mend the text");
            }
            return text;
        }
    }
}
