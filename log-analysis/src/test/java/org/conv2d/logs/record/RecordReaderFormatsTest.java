/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line of each format: time, level, event, exception. */
class RecordReaderFormatsTest {
    private static final String NONE = "-";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = NONE, textBlock = """
            # the event line
            {"timestamp":"2024-01-15T10:30:45.123456Z","level":"WARNING","logger":"a.B","event":"config","message":"m","exception":{"type":"java.io.IOException"}} | 2024-01-15T10:30:45.123456Z | WARNING | config | java.io.IOException
            # the event line with Log4j's level names
            {"timestamp":"2024-01-15T10:30:45Z","level":"FATAL","message":"m"} | 2024-01-15T10:30:45Z | CRITICAL | - | -
            # the Python formatter, type in capitals, name in the message
            {"level":"INFO","message":"configuration_loaded","timestamp":"2025-03-04T09:15:00.000120","event_type":"CONFIG"} | 2025-03-04T09:15:00.000120Z | INFO | config | -
            {"level":"INFO","message":"x","timestamp":"2025-03-04T09:15:00","event_type":"SMOOTHING"} | 2025-03-04T09:15:00Z | INFO | temporal_smoothing | -
            # the Python formatter over structlog: level in lower case, message in the event
            {"event_type":"EXCEPTION","exception_type":"ValueError","event":"codebook collapsed","timestamp":"2025-03-04T09:15:03.000500Z","level":"error"} | 2025-03-04T09:15:03.000500Z | ERROR | exception | ValueError
            {"num_samples":1000,"event":"Data loaded","timestamp":"2025-03-04T09:15:01Z","level":"info"} | 2025-03-04T09:15:01Z | INFO | - | -
            # an event with blanks in its name is one where there is a message too
            {"timestamp":"2024-01-15T10:30:45Z","level":"info","event":"my event","message":"m"} | 2024-01-15T10:30:45Z | INFO | my event | -
            # ECS, flat and nested
            {"@timestamp":"2025-01-13T09:58:13.633Z","log.level":"WARN","message":"m","error.type":"java.lang.Error"} | 2025-01-13T09:58:13.633Z | WARNING | - | java.lang.Error
            {"@timestamp":"2025-01-13T09:58:13.633Z","log":{"level":"error"},"event":{"action":"login"},"error":{"type":"E"}} | 2025-01-13T09:58:13.633Z | ERROR | login | E
            # logstash
            {"@timestamp":"2025-01-13T09:58:13.633+01:00","@version":"1","message":"m","level":"DEBUG","level_value":10000} | 2025-01-13T08:58:13.633Z | DEBUG | - | -
            # JTL's logstash template
            {"@timestamp":"2025-01-13T09:58:13Z","exception":{"exception_class":"X","exception_message":"m"},"level":"TRACE"} | 2025-01-13T09:58:13Z | TRACE | - | X
            # Log4j's JsonLayout
            {"instant":{"epochSecond":1663977619,"nanoOfSecond":222000123},"level":"FATAL","thrown":{"name":"N"}} | 2022-09-24T00:00:19.222Z | CRITICAL | - | N
            # bunyan, pino
            {"name":"a","level":50,"msg":"m","time":"2012-02-08T22:56:54.856Z","err":{"name":"TypeError"},"v":0} | 2012-02-08T22:56:54.856Z | ERROR | - | TypeError
            {"level":60,"time":1531171074631,"msg":"m","pid":657,"err":{"type":"Error"}} | 2018-07-09T21:17:54.631Z | CRITICAL | - | Error
            # a level of one's own between bunyan's, and a number as text
            {"level":55,"msg":"m"} | - | ERROR | - | -
            {"level":"20","msg":"m"} | - | DEBUG | - | -
            # zap, zerolog
            {"level":"dpanic","ts":1716723772.6014807,"msg":"m"} | 2024-05-26T11:42:52.601481Z | CRITICAL | - | -
            {"lvl":"wrn","ts":"2013-09-06T20:00:48.124817Z","msg":"m"} | 2013-09-06T20:00:48.124817Z | WARNING | - | -
            # GELF: syslog's numbers
            {"version":"1.1","host":"h","short_message":"m","timestamp":1385053862.3072,"level":4} | 2013-11-21T17:11:02.307200Z | WARNING | - | -
            # journald
            {"__REALTIME_TIMESTAMP":"1534860261221373","PRIORITY":"1","MESSAGE":"m"} | 2018-08-21T14:04:21.221373Z | CRITICAL | - | -
            # MongoDB: one letter
            {"t":{"$date":"2026-03-10T20:58:10.004+00:00"},"s":"W","c":"STORAGE","msg":"m"} | 2026-03-10T20:58:10.004Z | WARNING | - | -
            {"t":{"$date":"2026-03-10T20:58:10.004+00:00"},"s":"D3","msg":"m"} | 2026-03-10T20:58:10.004Z | DEBUG | - | -
            # the letter is a level in MongoDB's lines alone
            {"time":"2026-03-10T20:58:10Z","s":"E"} | 2026-03-10T20:58:10Z | - | - | -
            # CLEF leaves information out
            {"@t":"2026-03-10T20:58:10Z","@m":"m"} | 2026-03-10T20:58:10Z | INFO | - | -
            {"@t":"2026-03-10T20:58:10Z","@m":"m","@l":"Fatal"} | 2026-03-10T20:58:10Z | CRITICAL | - | -
            # rust tracing
            {"timestamp":"2025-10-28T19:15:10.821495Z","level":"TRACE","fields":{"message":"m"},"target":"t"} | 2025-10-28T19:15:10.821495Z | TRACE | - | -
            # OpenTelemetry
            {"timeUnixNano":"1700000003000000000","severityNumber":17,"body":"m"} | 2023-11-14T22:13:23Z | ERROR | - | -
            # Python's logging, by number
            {"created":1700000003.5,"levelno":50,"msg":"m"} | 2023-11-14T22:13:23.500Z | CRITICAL | - | -
            # Monolog: the word before the number
            {"message":"m","level":300,"level_name":"NOTICE","datetime":"2026-03-10T20:58:10.004+00:00"} | 2026-03-10T20:58:10.004Z | INFO | - | -
            # detectron2: time is a duration
            {"iteration":19,"time":2.2359,"total_loss":2.725} | - | - | - | -
            # no severity
            {"level":"xyz"} | - | - | - | -
            {"level":3,"message":"m"} | - | - | - | -
            {"level":{"a":1},"lvl":true} | - | - | - | -
            # the first name whose value makes sense
            {"timestamp":"soon","ts":"2013-09-06T20:00:48Z","level":7,"severity":"ERROR"} | 2013-09-06T20:00:48Z | ERROR | - | -
            """)
    void read_lineOfAFormat_findsWhatEveryEventHas(
            String line, Instant time, Level level, String event, String exceptionType) {
        LogRecord event1 = Records.read(line);
        assertEquals(time, instant(event1.epochMicros()));
        assertEquals(level, event1.level());
        assertEquals(event, event1.event());
        assertEquals(exceptionType, event1.exceptionType());
    }

    @Test
    void read_selectedFields_givesTextNumbersAndGroups() {
        LogRecord record =
                Records.read("{\"count\":\"12.5\",\"timer_name\":\"t\",\"duration_ms\":1e2,\"qa\":{\"check\":\"c\"},"
                        + "\"metrics\":{\"counters\":{\"a\":1,\"b\":\"2\",\"c\":null,\"d\":[3],\"e\":NaN,\"a\":4}}}");
        assertEquals(12.5, record.number(Field.of("count")));
        assertEquals(100, record.number(Field.of("duration_ms")));
        assertEquals("t", record.text(Field.of("timer_name")));
        assertEquals("c", record.text(Field.of("qa.check")));
        assertEquals(
                "{a=4.0, b=2.0}", record.numbers(Field.of("metrics.counters")).toString());
        assertEquals("{}", record.numbers(Field.of("counters")).toString());
    }

    @Test
    void read_sameNameTwice_theLastCounts() {
        LogRecord record = Records.read(
                "{\"level\":\"INFO\",\"qa\":{\"check\":\"a\"},\"level\":\"ERROR\",\"qa\":{},\"count\":1,\"count\":null}");
        assertEquals(Level.ERROR, record.level());
        assertNull(record.text(Field.of("qa.check")));
        assertEquals(Double.NaN, record.number(Field.of("count")));
    }

    @Test
    void read_escapedNames_areTheSameNames() {
        assertEquals(
                Level.ERROR, Records.read("{\"l\\u0065vel\":\"\\u0045RROR\"}").level());
    }

    @Test
    void read_lineAfterAnother_holdsNothingOfIt() {
        RecordReader reader = new RecordReader(Records.FIELDS);
        LineFeed feed = new LineFeed("{\"level\":\"INFO\",\"event\":\"e\",\"count\":1}\n{}\n");
        assertEquals(true, reader.read(feed.next()));
        assertEquals(true, reader.read(feed.next()));
        assertNull(reader.record().level());
        assertNull(reader.record().event());
        assertEquals(Double.NaN, reader.record().number(Field.of("count")));
    }

    private static Instant instant(long micros) {
        return micros == Timestamps.NONE ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
