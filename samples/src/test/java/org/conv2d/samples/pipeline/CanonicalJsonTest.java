/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final ObjectMapper SORTED =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    @Test
    void of_nestedMap_isSortedAndCompact() {
        Map<String, Object> map =
                Map.of("b", List.of(1, 2L, "x"), "a", Map.of("z", true, "y", Map.of()), "c", List.of());
        assertEquals("{\"a\":{\"y\":{},\"z\":true},\"b\":[1,2,\"x\"],\"c\":[]}", CanonicalJson.of(map));
    }

    @Test
    void of_everyCharacterThatNeedsAnEscape_isReadBackByJackson() throws JsonProcessingException {
        StringBuilder text = new StringBuilder("\"\\/é\uD83D\uDC15");
        for (char c = 0; c <= ' '; c++) {
            text.append(c);
        }
        Map<String, Object> map = Map.of(text.toString(), text.toString());
        assertEquals(map, SORTED.readValue(CanonicalJson.of(map), Map.class));
    }

    @Test
    void of_valueWithoutCanonicalForm_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("a", 0.1)));
    }

    @Test
    void hash_ofConfiguration_isThatOfJacksonsSortedJson() throws JsonProcessingException, NoSuchAlgorithmException {
        PipelineConfig config = new PipelineConfig(new PipelineOptions(42, 80, 512, 20, true));
        byte[] json = SORTED.writeValueAsString(config.all()).getBytes(StandardCharsets.UTF_8);
        BigInteger digest =
                new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(json));
        assertEquals(String.format("%064x", digest).substring(0, 8), config.hash());
    }

    @Test
    void hash_ofAnotherSeed_isAnother() {
        PipelineConfig config = new PipelineConfig(new PipelineOptions(1, 1, 64, 1, false));
        assertNotEquals(config.hash(), new PipelineConfig(new PipelineOptions(2, 1, 64, 1, false)).hash());
    }
}
