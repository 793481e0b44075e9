/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Values of every kind, the hostile ones among them, drawn by a seed. */
final class RandomValues {

    private static final double[] NON_FINITE = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private final Random random;
    private final RandomText text;

    RandomValues(Random random, RandomText text) {
        this.random = random;
        this.text = text;
    }

    Object value() {
        return value(3);
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 19 : 14)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> random.nextInt(1000) / 8.0;
            case 5 -> Double.longBitsToDouble(random.nextLong());
            case 6 -> Float.intBitsToFloat(random.nextInt());
            case 7 -> NON_FINITE[random.nextInt(NON_FINITE.length)];
            case 8 -> new BigDecimal(new BigInteger(80, random), random.nextInt(800) - 400);
            case 9 -> new BigInteger(40 + random.nextInt(60), random).negate();
            case 10 -> TimeUnit.DAYS;
            case 11 -> new ThrowingValue();
            case 12, 13 -> text.text();
            case 14 -> random.doubles(random.nextInt(5)).toArray();
            case 15 -> random.longs(random.nextInt(5)).toArray();
            case 16 -> list(depth);
            case 17 -> map(depth);
            default -> cycle();
        };
    }

    private List<Object> list(int depth) {
        Object[] elements = new Object[random.nextInt(4)];
        Arrays.setAll(elements, i -> value(depth - 1));
        return Arrays.asList(elements);
    }

    private Map<Object, Object> map(int depth) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(random.nextInt(10) == 0 ? null : text.name(), value(depth - 1));
        }
        return map;
    }

    private static List<Object> cycle() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        return cycle;
    }

    private static final class ThrowingValue {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }
}
