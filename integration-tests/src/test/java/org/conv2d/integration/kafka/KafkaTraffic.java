/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a client does with a broker: creates a topic, sends to it and reads it back. Not thread-safe. */
final class KafkaTraffic {

    private static final String TOPIC = "gaits";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningProgram broker;
    private final Map<String, Object> connection;

    KafkaTraffic(RunningProgram broker, String address) {
        this.broker = broker;
        this.connection = Map.of("bootstrap.servers", address);
    }

    /** Waits until the broker is ready, too. */
    void createTopic() throws Exception {
        try (Admin admin = Admin.create(connection)) {
            NewTopic topic = new NewTopic(TOPIC, Optional.of(2), Optional.empty());
            broker.await(admin.createTopics(List.of(topic)).all().toCompletionStage());
        }
    }

    /** Returns once the broker has every value. */
    void send(List<String> values) throws Exception {
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = values.stream()
                    .map(value -> producer.send(new ProducerRecord<>(TOPIC, value, value)))
                    .toList();
            for (Future<RecordMetadata> receipt : sent) {
                receipt.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    /** Reads as a member of a consumer group until there are so many values, or patience is at an end. */
    List<String> receive(int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", connection.get("bootstrap.servers"),
                "group.id", "readers",
                "auto.offset.reset", "earliest");
        Instant deadline = Instant.now().plus(PATIENCE);
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (values.size() < count && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(received.value());
                }
            }
        }
        return values;
    }
}
