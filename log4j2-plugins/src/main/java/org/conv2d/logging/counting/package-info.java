/**
 * What {@code <Counter>}, {@code <Gauge>}, {@code <Timer>} and {@code <Histogram>} take of events: the rules, by the type of the
 * events, and the fields they look at.
 */
package org.conv2d.logging.counting;
