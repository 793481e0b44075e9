/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.AppenderControl;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginConfiguration;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.config.plugins.validation.constraints.Required;
import org.apache.logging.log4j.core.impl.LocationAware;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.conv2d.logging.config.StopHook;
import org.conv2d.logging.message.JudgedMessage;
import org.conv2d.logging.quality.Notice;
import org.conv2d.logging.quality.QualityEngine;
import org.conv2d.logging.queue.ForwardingAppender;
import org.conv2d.logging.thread.SoftThreadLocal;
import org.conv2d.logging.view.Severities;

/**
 * Raises events on their way to other appenders: {@code <Quality name="Q"><AppenderRef ref="File"/></Quality>}. It is the
 * second line, for events that did not pass the {@code <QualityFilter>} of the same configuration, whose rules it shares:
 * an event that the filter has judged goes through as it is. Thread-safe. Allocates nothing for events that are not
 * raised; others reach its targets as copies.
 */
@Plugin(name = "Quality", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE, printObject = true)
public final class QualityAppender extends AbstractAppender implements ForwardingAppender, LocationAware {

    private final Configuration configuration;
    private final AppenderRef[] references;
    private final QualityRules rules;
    private final SoftThreadLocal<ThreadJudge> judges;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile List<AppenderControl> targets = List.of();
    private volatile boolean ending;

    private QualityAppender(
            String name,
            Filter filter,
            boolean ignoreExceptions,
            boolean contextNumbers,
            AppenderRef[] references,
            Configuration configuration) {
        super(name, filter, null, ignoreExceptions, Property.EMPTY_ARRAY);
        this.configuration = configuration;
        this.references = references.clone();
        rules = QualityRules.of(configuration);
        judges = new SoftThreadLocal<>(() -> new ThreadJudge(contextNumbers));
    }

    /** @param contextNumbers whether text in the diagnostic context that is a number counts as one */
    @PluginFactory
    public static QualityAppender create(
            @PluginAttribute("name") @Required(message = "Quality needs a name") String name,
            @PluginAttribute(value = "ignoreExceptions", defaultBoolean = true) boolean ignoreExceptions,
            @PluginAttribute("contextNumbers") boolean contextNumbers,
            @PluginElement("AppenderRef") @Required(message = "Quality needs an AppenderRef") AppenderRef[] references,
            @PluginElement("Filter") Filter filter,
            @PluginConfiguration Configuration configuration) {
        return new QualityAppender(name, filter, ignoreExceptions, contextNumbers, references, configuration);
    }

    @Override
    public void start() {
        List<AppenderControl> found = new ArrayList<>();
        for (AppenderRef reference : references) {
            Appender target = configuration.getAppender(reference.getRef());
            if (target == null || target == this) {
                LOGGER.error("Quality \"{}\": there is no appender \"{}\" to refer to", getName(), reference.getRef());
            } else {
                found.add(new AppenderControl(target, reference.getLevel(), reference.getFilter()));
            }
        }
        targets = List.copyOf(found);
        rules.addSecondLine();
        StopHook.add(configuration, NoticeLog.LOGGER + ".stop." + getName(), this::beforeAppendersStop);
        super.start();
    }

    /** Tells what there is to tell; from now on there may be no later moment for it. */
    private void beforeAppendersStop() {
        ending = true;
        rules.lastNotices().forEach(this::tell);
    }

    @Override
    public boolean stop(long timeout, TimeUnit unit) {
        if (isStarted()) {
            setStopping();
            rules.removeSecondLine();
            rules.lastNotices().forEach(this::tell);
        }
        return super.stop(timeout, unit);
    }

    private void tell(Notice notice) {
        if (targets.stream().noneMatch(target -> target.getAppender().isStarted())) {
            LOGGER.warn("Quality \"{}\": too late to be logged: {}", getName(), notice);
            return;
        }
        deliver(Log4jLogEvent.newBuilder()
                .setLoggerName(NoticeLog.LOGGER)
                .setLevel(Severities.levelOf(notice.severity()))
                .setMessage(NoticeLog.message(notice).memento())
                .build());
    }

    @Override
    public void append(LogEvent event) {
        Finding finding = judge(event);
        deliver(finding.raises() ? raised(event, finding) : event);
        if (ending && finding.judged()) {
            rules.lastNotices().forEach(this::tell);
        }
    }

    private void deliver(LogEvent event) {
        for (AppenderControl target : targets) {
            target.callAppender(event);
        }
    }

    private Finding judge(LogEvent event) {
        QualityEngine engine = rules.engine();
        if (event.getMessage() instanceof JudgedMessage) {
            return Finding.NOT_JUDGED;
        }
        if (engine == null) {
            if (told.compareAndSet(false, true)) {
                LOGGER.error("Quality \"{}\" has no rules: add a <QualityFilter> to the configuration", getName());
            }
            return Finding.NOT_JUDGED;
        }
        if (!rules.interest().in(event.getLevel())) {
            return Finding.NOT_JUDGED;
        }
        try {
            return judgeOnce(engine, event);
        } catch (Throwable failure) {
            if (told.compareAndSet(false, true)) {
                LOGGER.error("Quality \"{}\": events pass without being judged; told once", getName(), failure);
            }
            return Finding.NOT_JUDGED;
        }
    }

    private Finding judgeOnce(QualityEngine engine, LogEvent event) {
        if (!rules.hasManySecondLines()) {
            return judges.get().judge(engine, event);
        }
        LastJudged last = rules.lastJudged();
        Finding known = last.find(this, event);
        if (known != null) {
            return known;
        }
        Finding found = judges.get().judge(engine, event);
        last.keep(this, event, found);
        return found;
    }

    /** A copy, because other appenders get the event too; nothing is taken from it. */
    private static LogEvent raised(LogEvent event, Finding finding) {
        LogEvent copy = event.toImmutable();
        return new Log4jLogEvent.Builder(copy)
                .setLevel(finding.level())
                .setMessage(JudgedMessage.of(copy.getMessage(), finding.qa(), finding.text()))
                .build();
    }

    @Override
    public List<String> appenderRefs() {
        return Arrays.stream(references).map(AppenderRef::getRef).toList();
    }

    @Override
    public boolean requiresLocation() {
        return targets.stream()
                .anyMatch(target -> target.getAppender() instanceof LocationAware aware && aware.requiresLocation());
    }
}
