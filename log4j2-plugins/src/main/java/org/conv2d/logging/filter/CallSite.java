/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.logging.log4j.internal.DefaultLogBuilder;
import org.apache.logging.log4j.spi.AbstractLogger;

/**
 * Where a log call that a filter is asked about came from, found by walking the stack: filters are told nothing of it.
 * Immutable. Costs a microsecond or two and some hundred bytes.
 *
 * @param boundary the class the application called: what Log4j calls the FQCN
 * @param location the caller; null when there is none
 * @param builder whether the call was made through a log builder
 * @param suppliers whether parameters are suppliers, which filters do not get to see
 * @param printf whether the text is a format of {@code printf}
 */
record CallSite(String boundary, StackTraceElement location, boolean builder, boolean suppliers, boolean printf) {

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String LOG4J = "org.apache.logging.log4j.";
    private static final String ABSTRACT_LOGGER = AbstractLogger.class.getName();
    private static final String BUILDER = DefaultLogBuilder.class.getName();
    private static final String SUPPLIERS = "[Lorg/apache/logging/log4j/util/Supplier;";

    /** Where logging APIs and what bridges them live; the first frame outside is the caller. */
    private static final String[] LOGGING = {
        LOG4J,
        "org.apache.logging.slf4j.",
        "org.slf4j.",
        "org.conv2d.logging.structured.",
        "org.apache.log4j.",
        "org.apache.commons.logging.",
        "java.util.logging.",
        "sun.util.logging.",
        "jdk.internal.logger.",
        "java.lang.System$Logger",
        "org.jboss.logging."
    };

    /** The call that the current thread is in; to be asked below a filter. */
    static CallSite ofThisThread() {
        return WALKER.walk(CallSite::of);
    }

    private static CallSite of(Stream<StackFrame> frames) {
        Iterator<StackFrame> inner = frames.dropWhile(
                        frame -> !frame.getClassName().startsWith(LOG4J))
                .iterator();
        String boundary = ABSTRACT_LOGGER;
        boolean builder = false;
        boolean suppliers = false;
        boolean printf = false;
        while (inner.hasNext()) {
            StackFrame frame = inner.next();
            String name = frame.getClassName();
            if (!isLogging(name)) {
                return new CallSite(boundary, frame.toStackTraceElement(), builder, suppliers, printf);
            }
            boundary = name;
            builder |= name.equals(BUILDER);
            if (name.equals(ABSTRACT_LOGGER)) {
                suppliers |= frame.getDescriptor().contains(SUPPLIERS);
                printf |= frame.getMethodName().equals("printf");
            }
        }
        return new CallSite(boundary, null, builder, suppliers, printf);
    }

    private static boolean isLogging(String name) {
        for (String prefix : LOGGING) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
