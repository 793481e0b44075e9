/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * An exception as text and as a hash: its chain of causes, root cause first, each with its frames less those it shares
 * with the exception that wraps it. Reads hostile exceptions too: what throws or turns in a circle is named, not
 * followed. Immutable once made; allocates.
 */
final class ThrowableText {

    private static final StackTraceElement[] NO_FRAMES = {};
    private static final int MAX_CHAIN = 64;
    private static final int MAX_SUPPRESSED = 16;
    private static final int MAX_HASHED_FRAMES = 128;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final List<Throwable> chain = new ArrayList<>(4);
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final StackFormat format;

    ThrowableText(Throwable thrown, StackFormat format) {
        this.format = format;
        Throwable next = thrown;
        while (next != null && chain.size() < MAX_CHAIN && seen.add(next)) {
            chain.add(next);
            next = causeOf(next);
        }
    }

    /** The last of the chain: {@code type: message}. */
    String rootCause() {
        return title(chain.get(chain.size() - 1));
    }

    /** The whole trace, for its length counts even where only its beginning is kept. */
    StringBuilder trace() {
        StringBuilder out = new StringBuilder(1024);
        for (int i = chain.size() - 1; i >= 0; i--) {
            StackTraceElement[] frames = framesOf(chain.get(i));
            StackTraceElement[] wrapperFrames = i > 0 ? framesOf(chain.get(i - 1)) : NO_FRAMES;
            out.append(i == chain.size() - 1 ? "" : "Wrapped by: ")
                    .append(title(chain.get(i)))
                    .append('\n');
            frames(out, "\tat ", frames, wrapperFrames);
            suppressed(out, chain.get(i), frames);
        }
        return out;
    }

    /**
     * 64 bits of FNV-1a over types, classes and methods of the chain, root first: equal for the same failure whatever
     * its message, its line numbers and the names the JVM makes up for lambdas, proxies and accessors.
     */
    String hash() {
        long hash = FNV_OFFSET;
        for (int i = chain.size() - 1; i >= 0; i--) {
            hash = hash(hash, chain.get(i).getClass().getName());
            StackTraceElement[] frames = framesOf(chain.get(i));
            for (int f = 0; f < Math.min(frames.length, MAX_HASHED_FRAMES); f++) {
                if (!isMadeUp(frames[f].getClassName())) {
                    hash = hash(hash, frames[f].getClassName());
                    hash = hash(hash, frames[f].getMethodName());
                }
            }
        }
        String hex = Long.toHexString(hash);
        return "0".repeat(16 - hex.length()) + hex;
    }

    private void frames(StringBuilder out, String indent, StackTraceElement[] frames, StackTraceElement[] enclosing) {
        int own = frames.length;
        int other = enclosing.length;
        while (own > 0 && other > 0 && frames[own - 1].equals(enclosing[other - 1])) {
            own--;
            other--;
        }
        int elided = 0;
        int shown = 0;
        for (int f = 0; f < own; f++) {
            boolean skip = shown == format.maxFrames() || format.isElided(frames[f]);
            elided += skip ? 1 : 0;
            if (elided > 0 && (!skip || f == own - 1)) {
                note(out, indent, elided, " frames elided");
                elided = 0;
            }
            if (!skip) {
                out.append(indent).append(frames[f]).append('\n');
                shown++;
            }
        }
        if (own < frames.length) {
            note(out, indent, frames.length - own, " common frames omitted");
        }
    }

    private static void note(StringBuilder out, String indent, int count, String what) {
        out.append(indent, 0, indent.length() - "at ".length())
                .append("... ")
                .append(count)
                .append(what)
                .append('\n');
    }

    private void suppressed(StringBuilder out, Throwable owner, StackTraceElement[] enclosing) {
        Throwable[] all = suppressedOf(owner);
        for (int i = 0; i < Math.min(all.length, MAX_SUPPRESSED); i++) {
            if (seen.add(all[i])) {
                out.append("\tSuppressed: ").append(title(all[i])).append('\n');
                frames(out, "\t\tat ", framesOf(all[i]), enclosing);
            }
        }
    }

    /** {@code type: message}, or the type alone where there is no message. */
    private static String title(Throwable thrown) {
        String message = messageOf(thrown);
        String type = thrown.getClass().getName();
        return message == null ? type : type + ": " + message;
    }

    static String messageOf(Throwable thrown) {
        try {
            return thrown.getLocalizedMessage();
        } catch (Throwable failure) {
            return Failure.marker(failure);
        }
    }

    private static Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable failure) {
            return null;
        }
    }

    private static StackTraceElement[] framesOf(Throwable thrown) {
        try {
            StackTraceElement[] frames = thrown.getStackTrace();
            return frames == null || Arrays.asList(frames).contains(null) ? NO_FRAMES : frames;
        } catch (Throwable failure) {
            return NO_FRAMES;
        }
    }

    private static Throwable[] suppressedOf(Throwable thrown) {
        return thrown.getSuppressed();
    }

    private static boolean isMadeUp(String className) {
        return className.contains("$$Lambda")
                || className.contains("$Proxy")
                || className.contains("GeneratedMethodAccessor")
                || className.startsWith("jdk.internal.reflect.")
                || className.startsWith("java.lang.invoke.");
    }

    private static long hash(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ '\n') * FNV_PRIME;
    }
}
