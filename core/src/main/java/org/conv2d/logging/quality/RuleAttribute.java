/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

/** What a rule may say of itself: XML attributes and keys of a rule file bear the same names. */
public enum RuleAttribute {
    ID("id", "the rule's name, unique within a set"),
    REASON("reason", "why the rule exists, for people"),
    CHECK("check", "what is checked, as `qa.check`; the id when there is none"),
    EVENT("event", "event types, separated by commas; `*` stands for any characters"),
    LOGGER("logger", "logger names, separated by commas; a name includes the loggers below it"),
    LEVEL("level", "the least severe level the rule looks at"),
    MARKER("marker", "a marker the event, or an ancestor of its marker, bears"),
    WHEN("when", "the condition under which the rule holds"),
    VALUE("value", "the number that `warn`, `fail` and `critical` are compared with"),
    WARN("warn", "when to raise to WARN: a comparison like `< 50` with the value, or a condition"),
    FAIL("fail", "when to raise to ERROR"),
    CRITICAL("critical", "when to raise to FATAL"),
    ESCALATE("escalate", "the severity `when` raises to"),
    MESSAGE("message", "text for people, with {field}, {observed}, {threshold}, {rule}, {key}"),
    KEY("key", "the field whose every value has a state of its own"),
    KEYS("keys", "how many values of the key are kept apart"),
    FOR("for", "how many events in succession must match before the rule acts"),
    CLEAR("clear", "the condition that ends it, once the rule acts"),
    COOLDOWN("cooldown", "how long after its end the rule does not act again"),
    SUPPRESS("suppress", "how long repeats are counted instead of raised"),
    MODE("mode", "off, observe or enforce"),
    PARAMETERS("parameters", "named values for $name in conditions, which the environment can override");

    private final String key;
    private final String meaning;

    RuleAttribute(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** The name in XML and in rule files. */
    public String key() {
        return key;
    }

    public String meaning() {
        return meaning;
    }

    /** The attribute of this name; null when there is none. */
    public static RuleAttribute of(String key) {
        for (RuleAttribute attribute : values()) {
            if (attribute.key.equals(key)) {
                return attribute;
            }
        }
        return null;
    }
}
