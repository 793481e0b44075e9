/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.ArrayList;
import java.util.List;
import org.conv2d.logging.quality.RuleDefinition;
import org.conv2d.logging.quality.RuleException;
import org.conv2d.logging.quality.RuleSet;

/**
 * Where the rules of a configuration come from: files, then the elements of the configuration itself. A later rule
 * replaces an earlier one of the same id. For one thread at a time.
 */
final class RuleSource {

    /** The rules that come with the jar. */
    static final String BUILT_IN = "classpath:" + RuleSet.BUILT_IN;

    private final List<RuleFile> files;
    private final List<RuleDefinition> elements;

    RuleSource(List<RuleFile> files, List<RuleDefinition> elements) {
        this.files = List.copyOf(files);
        this.elements = List.copyOf(elements);
    }

    /**
     * Reads all rules; a file that cannot be read contributes none.
     *
     * @param problems gets what is wrong with which file
     */
    List<RuleDefinition> read(List<String> problems) {
        List<RuleDefinition> rules = new ArrayList<>();
        for (RuleFile file : files) {
            try {
                rules = RuleDefinition.override(rules, file.read());
            } catch (RuleException e) {
                problems.addAll(e.problems());
            }
        }
        return RuleDefinition.override(rules, elements);
    }

    /** Whether a file is another one than was read. */
    boolean isChanged() {
        return files.stream().anyMatch(RuleFile::isChanged);
    }

    @Override
    public String toString() {
        return files.stream().map(RuleFile::name).toList() + " and " + elements.size() + " elements";
    }
}
