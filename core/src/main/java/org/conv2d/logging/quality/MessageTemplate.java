/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import org.conv2d.logging.event.EventView;

final class MessageTemplate {
    void write(StringBuilder text, EventView event, Verdict verdict) {
        text.append(event.event()).append(verdict.rule());
    }
}
