/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Values that misbehave while they are read. */
final class Hostile {

    private Hostile() {}

    /** An object whose {@code toString} throws. */
    static Object throwing(Supplier<? extends Throwable> failure) {
        return new Object() {
            @Override
            public String toString() {
                throw Hostile.<RuntimeException>sneaky(failure.get());
            }
        };
    }

    /** An object whose {@code toString} returns null. */
    static Object withoutText() {
        return new Object() {
            @Override
            @SuppressWarnings("ToStringReturnsNull") // which is what it is here for
            public String toString() {
                return null;
            }
        };
    }

    /** An object that calls itself until the stack is full. */
    static Object bottomless() {
        return new Object() {
            @Override
            @SuppressWarnings("InfiniteRecursion") // which is what it is here for
            public String toString() {
                return toString() + '.';
            }
        };
    }

    /** A map that iterates over these entries, whatever they are. */
    static Map<Object, Object> map(Iterable<Map.Entry<Object, Object>> entries, int size) {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return new AbstractSet<>() {
                    @Override
                    public Iterator<Entry<Object, Object>> iterator() {
                        return entries.iterator();
                    }

                    @Override
                    public int size() {
                        return size;
                    }
                };
            }
        };
    }

    /** An iterator that never ends. */
    static <E> Iterator<E> endless(Supplier<E> element) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public E next() {
                return element.get();
            }
        };
    }

    /** A collection with an iterator and a size of its own. */
    static <E> Collection<E> collection(Supplier<Iterator<E>> iterator, Supplier<Integer> size) {
        return new AbstractSet<>() {
            @Override
            public Iterator<E> iterator() {
                return iterator.get();
            }

            @Override
            public int size() {
                return size.get();
            }
        };
    }

    /** Text that tells a length and chars as these say. */
    static CharSequence text(Supplier<Integer> length, Supplier<Character> chars) {
        return new CharSequence() {
            @Override
            public int length() {
                return length.get();
            }

            @Override
            public char charAt(int index) {
                return chars.get();
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the cast is the trick
    static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
