/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Random input that can be had again: each run prints its seed, and {@code -Dconv2d.seed=…} repeats it. */
public final class Seeded {

    private Seeded() {}

    public static Random random(String test) {
        long seed = Long.getLong("conv2d.seed", ThreadLocalRandom.current().nextLong());
        System.out.println(test + ": -Dconv2d.seed=" + seed);
        return new Random(seed);
    }

    /** Text that hurts: escapes, all widths of UTF-8, surrogates paired and alone, and plain runs between. */
    public static String text(Random random, int maxChars) {
        int length = maxChars == 0 ? 0 : random.nextInt(maxChars);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            switch (random.nextInt(12)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append('"').append('\\');
                case 2 -> text.append((char) (0x80 + random.nextInt(0x780)));
                case 3 -> text.append((char) (0x800 + random.nextInt(0xF800)));
                case 4 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                case 5 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 6 -> text.append("\r\n\u2028\u2029\u0085\u007F\u0000");
                default -> text.append("plain text ", 0, 1 + random.nextInt(10));
            }
        }
        text.setLength(length);
        return text.toString();
    }
}
