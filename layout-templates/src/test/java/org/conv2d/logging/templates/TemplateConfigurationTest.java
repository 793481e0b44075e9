/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each template the way users get it: named in an XML configuration, found through the plugin descriptor. */
class TemplateConfigurationTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "Event, /batch_size, /event",
        "Ecs, /batch_size, /event.action",
        "Gelf, /_batch_size, /_event",
        "Logstash, /batch_size, /event",
        "Gcp, /batch_size, /event",
        "Otel, /attributes/2/value/intValue, /eventName"
    })
    void logger_templateNamedInXml_writesTypeAndFields(String template, String field, String type) throws IOException {
        Path file = directory.resolve("app.log");
        LoggerContext context = start(template, file);
        context.getLogger("org.conv2d.Train")
                .info(EventMessage.of("fsq_encoding").with("batch_size", 32));
        context.stop();
        List<String> lines = Files.readAllLines(file);
        assertEquals(1, lines.size());
        JsonNode line = Layouts.read(lines.get(0) + '\n');
        assertEquals("32", line.at(field).asText());
        assertEquals("fsq_encoding", line.at(type).textValue());
    }

    private static LoggerContext start(String template, Path file) throws IOException {
        String xml = """
                <Configuration>
                  <Appenders>
                    <File name="File" fileName="%s">
                      <JsonTemplateLayout eventTemplateUri="classpath:conv2d/%sTemplate.json"/>
                    </File>
                  </Appenders>
                  <Loggers><Root level="info"><AppenderRef ref="File"/></Root></Loggers>
                </Configuration>
                """.formatted(file, template);
        ConfigurationSource source =
                new ConfigurationSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        LoggerContext context = new LoggerContext(template);
        context.start(new XmlConfiguration(context, source));
        return context;
    }
}
