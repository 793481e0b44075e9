/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import co.elastic.logging.log4j2.EcsLayout;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.conv2d.logging.event.LineFormat;
import org.conv2d.logging.layout.EventLayout;

/** The Log4j layouts that are compared: each as it comes, and bounded as ours where it can be. */
final class Layouts {

    private static final Configuration CONFIGURATION = new DefaultConfiguration();

    private Layouts() {}

    static Layout<?> event() {
        return EventLayout.newBuilder().setConfiguration(CONFIGURATION).build();
    }

    static Layout<?> template(String uri) {
        return JsonTemplateLayout.newBuilder()
                .setConfiguration(CONFIGURATION)
                .setEventTemplateUri(uri)
                .setMaxStringLength(LineFormat.DEFAULT.maxFieldBytes())
                .build();
    }

    static Layout<?> ecs() {
        return EcsLayout.newBuilder().setConfiguration(CONFIGURATION).build();
    }
}
