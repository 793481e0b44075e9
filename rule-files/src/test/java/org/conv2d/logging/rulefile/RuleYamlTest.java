/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.rulefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.conv2d.logging.quality.RuleException;
import org.junit.jupiter.api.Test;

/** Documents that would cost a careless reader its memory, or its mind. */
final class RuleYamlTest {

    @Test
    void bomb_ofAliases_isRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 400; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        RuleException e = assertThrows(
                RuleException.class,
                () -> RuleYaml.read(bomb.toString().getBytes(StandardCharsets.UTF_8), "bomb.yaml"));
        assertTrue(e.getMessage().contains("more than 1000 aliases"), e.getMessage());
    }

    @Test
    void bytes_thatAreNoUtf8_areRefused() {
        RuleException e =
                assertThrows(RuleException.class, () -> RuleYaml.read(new byte[] {'a', (byte) 0xff}, "x.yaml"));
        assertEquals("x.yaml: is not UTF-8", e.getMessage());
    }
}
