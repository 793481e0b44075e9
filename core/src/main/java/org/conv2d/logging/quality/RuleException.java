/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.List;

/** Rules that cannot be used; the message says which, where and how to mend them, one problem a line or more. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    public RuleException(String problem) {
        this(List.of(problem));
    }

    public RuleException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem by itself. */
    public List<String> problems() {
        return problems;
    }
}
