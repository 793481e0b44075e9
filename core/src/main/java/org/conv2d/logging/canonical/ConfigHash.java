/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What identifies a configuration: SHA-256 of its canonical JSON, in which the order of keys does not count and secrets are
 * left out. Immutable.
 *
 * @param longForm 64 hexadecimal digits
 * @param leftOut the paths of the secrets that do not count, such as {@code db.password}
 */
public record ConfigHash(String longForm, List<String> leftOut) {

    private static final int SHORT_DIGITS = 8;

    public ConfigHash {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The hash of a map, a record, a tree of Jackson or another value that {@link PlainData} knows, without what
     * {@link SecretKeys#STANDARD} finds.
     *
     * @throws CanonicalFormException when the value has no canonical form
     */
    public static ConfigHash of(Object config) {
        return of(config, SecretKeys.STANDARD);
    }

    /**
     * The hash without these secrets.
     *
     * @throws CanonicalFormException when the value has no canonical form
     */
    public static ConfigHash of(Object config, SecretKeys secrets) {
        return of(PlainData.of(config, secrets));
    }

    /** The hash of a value that has been taken apart. */
    public static ConfigHash of(PlainData config) {
        byte[] json = CanonicalJson.ofPlain(config.value()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new ConfigHash(HexFormat.of().formatHex(digest), config.leftOut());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first 8 digits: {@code config_hash} of events. */
    public String shortForm() {
        return longForm.substring(0, SHORT_DIGITS);
    }

    @Override
    public String toString() {
        return shortForm();
    }
}
