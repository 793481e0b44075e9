/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * {@code <Mask field="*password*"/>} or {@code <Mask pattern="\b\d{16}\b"/>} inside {@code <EventLayout>}: values of fields
 * of such a name, or text that is found anywhere, are replaced. Immutable.
 */
@Plugin(name = "Mask", category = Node.CATEGORY, printObject = true)
public final class MaskedField {

    private static final Logger STATUS = StatusLogger.getLogger();

    private final String field;
    private final Pattern pattern;

    private MaskedField(String field, Pattern pattern) {
        this.field = field;
        this.pattern = pattern;
    }

    /** Made by Log4j; null, told to the status logger, when it makes no sense. */
    @PluginFactory
    public static MaskedField create(
            @PluginAttribute("field") String field, @PluginAttribute("pattern") String pattern) {
        if ((field == null || field.isEmpty()) == (pattern == null || pattern.isEmpty())) {
            STATUS.error("<Mask field=\"{}\" pattern=\"{}\"/> needs one of field and pattern; ignored", field, pattern);
            return null;
        }
        try {
            return new MaskedField(field, pattern == null ? null : Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            STATUS.error("<Mask pattern=\"{}\"/> is no regular expression, {}; ignored", pattern, e.getDescription());
            return null;
        }
    }

    /** The pattern of names; null when this masks text. */
    String field() {
        return field;
    }

    /** The text to look for; null when this masks fields. */
    Pattern pattern() {
        return pattern;
    }
}
