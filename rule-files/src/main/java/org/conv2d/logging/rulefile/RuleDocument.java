/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.rulefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.conv2d.logging.quality.RuleDefinition;
import org.conv2d.logging.quality.RuleException;
import org.conv2d.logging.quality.RuleSet;

/** The rules in a document of YAML or JSON, wherever it comes from. Stateless. */
public final class RuleDocument {

    private RuleDocument() {}

    /**
     * Reads the rules; nothing in the document can make it construct anything else. Reads no further than a document may be
     * long.
     *
     * @param source what to call it in errors
     * @throws RuleException naming what is wrong with it, and where
     */
    public static List<RuleDefinition> read(InputStream in, String source) throws IOException {
        byte[] bytes = in.readNBytes(RuleSet.MAX_FILE_BYTES + 1);
        if (bytes.length > RuleSet.MAX_FILE_BYTES) {
            throw new RuleException(source + ": a rule file must not be larger than 1 MiB");
        }
        return RuleDefinition.ofTree(RuleYaml.read(bytes, source), source);
    }
}
