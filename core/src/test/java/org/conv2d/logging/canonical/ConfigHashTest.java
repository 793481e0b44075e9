/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hashes of configurations, judged by Python's {@code hashlib} over {@code json.dumps}. */
final class ConfigHashTest {

    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    private static List<String> linesOfPython() throws Exception {
        try (InputStream in = ConfigHashTest.class.getResourceAsStream("/canonical/python.txt")) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        }
    }

    @Test
    void of_randomConfigurations_isWhatPythonFinds() throws Exception {
        List<String[]> cases = linesOfPython().stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .toList();
        assertEquals(120, cases.size());
        assertAll(cases.stream().map(hashAndJson -> () -> {
            JsonNode tree = JACKSON.readTree(hashAndJson[1]);
            Map<?, ?> map = JACKSON.convertValue(tree, Map.class);
            assertEquals(hashAndJson[0], ConfigHash.of(tree, SecretKeys.NONE).longForm(), hashAndJson[1]);
            assertEquals(hashAndJson[0], ConfigHash.of(map, SecretKeys.NONE).longForm(), hashAndJson[1]);
        }));
    }

    /** {@code printf '{"batch_size":32,"lr":0.001}' | sha256sum} */
    @Test
    void of_aConfiguration_hasAShortAndALongForm() {
        ConfigHash hash = ConfigHash.of(Map.of("lr", 1e-3, "batch_size", 32));
        assertEquals("d710199e0a73564e6568c624b125d74d623e36a8d4b98ebd6ceee05252667d33", hash.longForm());
        assertEquals("d710199e", hash.shortForm());
        assertEquals("d710199e", hash.toString());
    }

    @Test
    void of_configurationsThatDifferInASecret_areEqual() {
        ConfigHash one = ConfigHash.of(Map.of("lr", 0.1, "api_key", "a"));
        assertEquals(one, ConfigHash.of(Map.of("lr", 0.1, "api_key", "b")));
        assertEquals(List.of("api_key"), one.leftOut());
        assertNotEquals(one, ConfigHash.of(Map.of("lr", 0.2, "api_key", "a")));
        assertNotEquals(
                one.longForm(),
                ConfigHash.of(Map.of("lr", 0.1, "api_key", "a"), SecretKeys.NONE)
                        .longForm());
    }

    @Test
    void match_keys_countsWhatGivesAccess() {
        for (String secret : List.of(
                "password", "DB_PASSWORD", "apiKey", "x-api-key", "client.secret", "token", "hf_access_token")) {
            assertTrue(SecretKeys.STANDARD.match(secret), secret);
        }
        for (String plain : List.of("max_tokens", "pad_token", "tokenizer", "keys", "author", "apiary")) {
            assertFalse(SecretKeys.STANDARD.match(plain), plain);
        }
        assertTrue(SecretKeys.STANDARD.and("ssn").match("SSN"));
        assertThrows(IllegalArgumentException.class, () -> SecretKeys.of(" "));
    }
}
