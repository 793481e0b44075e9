/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.metrics.MetricsSource;

/**
 * The bean of a source at the platform's MBean server, registered or not, as {@code org.conv2d.logging:type=Metrics,name=…}.
 * Thread-safe. What keeps it from being registered is told in one line, and logging goes on.
 */
public final class JmxBean implements AutoCloseable {

    private static final String CHARS_TO_QUOTE = ",=:\"*?\n";

    private final String name;
    private final MetricsSource source;
    private ObjectName registered;

    /** @param name that of the appender, any text */
    public JmxBean(String name, MetricsSource source) {
        this.name = name;
        this.source = source;
    }

    /** Registers it, or takes it back. */
    public synchronized void show(boolean wanted) {
        if (!wanted) {
            close();
        } else if (registered == null) {
            register();
        }
    }

    private void register() {
        try {
            ObjectName full = objectName(name);
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new StandardMBean(new SourceBean(source), MetricsMXBean.class, true), full);
            registered = full;
        } catch (InstanceAlreadyExistsException e) {
            reject("there is one of that name, in another logger context; rename one of the appenders");
        } catch (JMException | RuntimeException | LinkageError e) {
            reject(e.toString());
        }
    }

    static ObjectName objectName(String name) throws JMException {
        boolean special = name.chars().anyMatch(c -> CHARS_TO_QUOTE.indexOf(c) >= 0);
        return new ObjectName("org.conv2d.logging:type=Metrics,name=" + (special ? ObjectName.quote(name) : name));
    }

    @Override
    public synchronized void close() {
        if (registered == null) {
            return;
        }
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(registered);
        } catch (JMException | RuntimeException e) {
            StatusLogger.getLogger().warn("Metrics: the bean {} could not be unregistered", registered, e);
        }
        registered = null;
    }

    private void reject(String reason) {
        StatusLogger.getLogger()
                .error("Metrics: the bean \"{}\" cannot be registered for JMX ({}); there is none", name, reason);
    }
}
