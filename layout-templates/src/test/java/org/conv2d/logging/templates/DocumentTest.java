/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines that docs/layout-templates.md shows are the ones that are written. */
class DocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "layout-templates.md");

    @ParameterizedTest
    @ValueSource(strings = {"Event", "Ecs", "Gelf", "Logstash", "Gcp", "Otel"})
    void document_lineOfEachTemplate_isShownAsWritten(String template) throws IOException {
        String line = Layouts.template(template).toSerializable(SampleEvents.typed());
        String shown = line.replaceFirst("(?<=\"host\":\")[^\"]+(?=\",\"short_message\")", "example");
        assertTrue(Files.readString(DOCUMENT).contains('\n' + shown), () -> DOCUMENT + " lacks " + shown);
    }
}
