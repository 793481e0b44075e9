/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import java.util.List;

/** Names of what is counted without a rule; a rule of such a name would be added up with it. Stateless. */
final class BuiltInNames {

    private static final List<String> NAMES = List.of(RuleIndex.EXCEPTIONS, RuleIndex.EVENTS);
    private static final List<String> PREFIXES =
            List.of(RuleIndex.EVENTS + '_', "log_queue_", "log_encode_", "quality_");

    private BuiltInNames() {}

    static boolean include(String name) {
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
