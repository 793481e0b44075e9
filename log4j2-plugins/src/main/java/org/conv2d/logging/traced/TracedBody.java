/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.traced;

/** A function that returns something and throws exceptions of one type; {@link RuntimeException} for none. */
@FunctionalInterface
public interface TracedBody<T, E extends Exception> {

    T run() throws E;
}
