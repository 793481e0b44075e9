/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What happens to fields on their way into the line: some get another name, some are masked. Immutable.
 *
 * @param renames new names by name
 * @param maskedNames patterns of names whose values are masked wherever they occur, nested ones and the context
 *     included; {@code *} stands for any characters, case does not matter
 * @param maskedText text that is masked wherever it is found in a value or message
 * @param mask what is written instead
 */
public record FieldPolicy(
        Map<String, String> renames, List<String> maskedNames, List<Pattern> maskedText, String mask) {

    /** Everything as it is given. */
    public static final FieldPolicy NONE = new FieldPolicy(Map.of(), List.of(), List.of(), "***");

    public FieldPolicy {
        renames = Map.copyOf(renames);
        maskedNames = List.copyOf(maskedNames);
        maskedText = List.copyOf(maskedText);
    }

    /** Whether fields pass as they are. */
    boolean isNone() {
        return renames.isEmpty() && maskedNames.isEmpty() && maskedText.isEmpty();
    }
}
