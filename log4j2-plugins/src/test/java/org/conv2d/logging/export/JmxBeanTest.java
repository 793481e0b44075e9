/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked as JConsole asks: through the platform's server, knowing no class of ours. */
final class JmxBeanTest {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private final MetricsRegistry registry = new MetricsRegistry();

    private static Object value(TabularData table, String key) {
        return table.get(new Object[] {key}).get("value");
    }

    private static TabularData attribute(ObjectName name, String attribute) throws Exception {
        return (TabularData) SERVER.getAttribute(name, attribute);
    }

    @Test
    void show_wanted_answersInOpenTypesUntilItIsClosed() throws Exception {
        registry.counter("checks", List.of("check")).with("nan").increment(3);
        registry.gauge("perplexity").set(66.5);
        registry.timer("encode").record(0.25);
        registry.histogram("loss").record(2);
        registry.report(MetricFault.NOT_A_NUMBER, "loss");
        ObjectName name = new ObjectName("org.conv2d.logging:type=Metrics,name=Bean");
        try (JmxBean bean = new JmxBean("Bean", registry)) {
            bean.show(false);
            assertFalse(SERVER.isRegistered(name));
            bean.show(true);
            bean.show(true);
            assertEquals(3L, value(attribute(name, "Counters"), "checks{check=\"nan\"}"));
            registry.counter("checks", List.of("check")).with("nan").increment();
            assertEquals(4L, value(attribute(name, "Counters"), "checks{check=\"nan\"}"));
            assertEquals(66.5, value(attribute(name, "Gauges"), "perplexity"));
            assertEquals(0.25, value((TabularData) value(attribute(name, "Timers"), "encode"), "max_seconds"));
            assertEquals(1.0, value((TabularData) value(attribute(name, "Histograms"), "loss"), "count"));
            assertEquals(1L, value(attribute(name, "Faults"), "not_a_number"));
        }
        assertFalse(SERVER.isRegistered(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b=c:d", "*", "what?", "größe 🙂", "say \"so\"", "two\nlines"})
    void show_anyName_isRegistered(String name) throws Exception {
        try (StatusLines status = new StatusLines();
                JmxBean bean = new JmxBean(name, registry)) {
            bean.show(true);
            assertTrue(SERVER.isRegistered(JmxBean.objectName(name)));
            assertEquals(List.of(), status.lines());
        }
        assertFalse(SERVER.isRegistered(JmxBean.objectName(name)));
    }

    @Test
    void show_aNameThatIsTaken_isToldInOneLine() throws Exception {
        try (StatusLines status = new StatusLines();
                JmxBean first = new JmxBean("Taken", registry);
                JmxBean second = new JmxBean("Taken", registry)) {
            first.show(true);
            second.show(true);
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            assertTrue(status.lines().get(0).contains("\"Taken\" cannot be registered for JMX"));
            second.show(false);
            assertTrue(SERVER.isRegistered(JmxBean.objectName("Taken")));
        }
    }
}
