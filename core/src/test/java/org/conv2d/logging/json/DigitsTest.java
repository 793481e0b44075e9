/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigitsTest {
    /** An odometer runs beside it, as the constants that stand for divisions have to hold for every number. */
    @Test
    void eight_everyNumber_hasItsDigitsInOrder() {
        long odometer = 0;
        for (int number = 0; number < Digits.EIGHT_DIGITS; number++) {
            if (Digits.eight(number) != odometer) {
                assertEquals(Long.toHexString(odometer), Long.toHexString(Digits.eight(number)), "" + number);
            }
            int wheel = 56;
            odometer += 1L << wheel;
            while (wheel > 0 && (odometer >>> wheel & 0xff) == 10) {
                odometer += (1L << (wheel - 8)) - (10L << wheel);
                wheel -= 8;
            }
        }
    }
}
