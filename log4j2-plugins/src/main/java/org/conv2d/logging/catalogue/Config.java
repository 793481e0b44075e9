/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.canonical.CanonicalFormException;
import org.conv2d.logging.canonical.ConfigHash;
import org.conv2d.logging.canonical.PlainData;
import org.conv2d.logging.canonical.SecretKeys;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code config}: the configuration of a run, its hash first, then each of its entries as a field. Secrets are neither
 * logged nor hashed; {@code left_out} lists their paths. Immutable.
 *
 * @param values the entries in their order, without secrets
 * @param configHash {@link ConfigHash#shortForm}, or what the caller has; null when there is none
 * @param leftOut the paths of the secrets
 * @param problem why there are no entries, for a configuration that could not be read; else null
 */
public record Config(Map<String, ?> values, String configHash, List<String> leftOut, String problem)
        implements LoggedEvent {

    public Config {
        values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    /** A configuration as a map, a record, a tree of Jackson, with its hash. */
    public static Config of(Object config) {
        return of(config, SecretKeys.STANDARD);
    }

    /**
     * A configuration with secrets under keys of these patterns. One that cannot be read, because it contains itself for
     * one, makes an event that says so: this never throws.
     */
    public static Config of(Object config, SecretKeys secrets) {
        try {
            PlainData data = PlainData.of(config, secrets);
            if (data.value() instanceof Map<?, ?> map) {
                return new Config(named(map), ConfigHash.of(data).shortForm(), data.leftOut(), null);
            }
            return unreadable("A configuration must have named entries, as a map or a record has");
        } catch (CanonicalFormException e) {
            return unreadable(e.getMessage());
        }
    }

    private static Config unreadable(String problem) {
        StatusLogger.getLogger().error("A config event is logged without its entries: {}", problem);
        return new Config(Map.of(), null, List.of(), problem);
    }

    @SuppressWarnings("unchecked") // the keys of plain data are text
    private static Map<String, ?> named(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    /** The same under a hash that the caller has. */
    public Config configHash(String hash) {
        return new Config(values, hash, leftOut, problem);
    }

    @Override
    public String type() {
        return "config";
    }

    @Override
    public String text() {
        return "Configuration loaded";
    }

    @Override
    public void writeTo(EventMessage message) {
        CheckedFields fields = new CheckedFields(message).value("config_hash", configHash);
        values.forEach((name, value) -> {
            if (!name.equals("config_hash")) {
                fields.value(name, value);
            }
        });
        fields.ifKnown("left_out", leftOut.isEmpty() ? null : leftOut)
                .ifKnown("problem", problem)
                .check(problem == null, "config_hash")
                .end();
    }
}
