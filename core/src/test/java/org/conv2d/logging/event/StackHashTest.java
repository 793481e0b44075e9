/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Which failures count as the same. */
final class StackHashTest {

    private static Exception thrown(Exception exception, StackTraceElement... frames) {
        exception.setStackTrace(frames);
        return exception;
    }

    private static StackTraceElement frame(String type, String method, int line) {
        return new StackTraceElement(type, method, "File.java", line);
    }

    private static String hash(Throwable thrown) {
        return new ThrowableText(thrown, StackFormat.WHOLE).hash();
    }

    @Test
    void hash_ofAnotherMessageOrLine_isTheSame() {
        assertEquals(
                hash(thrown(new IOException("file 17"), frame("a.B", "read", 10), frame("a.B", "main", 20))),
                hash(thrown(new IOException("file 18"), frame("a.B", "read", 11), frame("a.B", "main", 25))));
    }

    @Test
    void hash_ofAnotherTypeMethodClassOrCause_differs() {
        String hash = hash(thrown(new IOException(), frame("a.B", "read", 1), frame("a.B", "main", 1)));
        assertNotEquals(hash, hash(thrown(new Exception(), frame("a.B", "read", 1), frame("a.B", "main", 1))));
        assertNotEquals(hash, hash(thrown(new IOException(), frame("a.B", "write", 1), frame("a.B", "main", 1))));
        assertNotEquals(hash, hash(thrown(new IOException(), frame("a.C", "read", 1), frame("a.B", "main", 1))));
        assertNotEquals(hash, hash(thrown(new IOException(), frame("a.B", "read", 1))));
        assertNotEquals(hash, hash(thrown(new IOException(), frame("a.Br", "ead", 1), frame("a.B", "main", 1))));
        Exception wrapped = thrown(new IOException(new Error()), frame("a.B", "read", 1), frame("a.B", "main", 1));
        assertNotEquals(hash, hash(wrapped));
    }

    @Test
    void hash_ofMadeUpNames_isTheSame() {
        String hash = hash(thrown(new IOException(), frame("a.B", "read", 1)));
        for (String madeUp : new String[] {
            "a.B$$Lambda$14/0x0000000800c03000",
            "a.B$$Lambda/0x00007f",
            "jdk.proxy2.$Proxy7",
            "jdk.internal.reflect.GeneratedMethodAccessor12",
            "java.lang.invoke.LambdaForm$DMH"
        }) {
            assertEquals(hash, hash(thrown(new IOException(), frame(madeUp, "m", 1), frame("a.B", "read", 1))));
        }
    }

    @Test
    void hash_ofRealFailuresAtTheSamePlace_isTheSame() throws Exception {
        String first = hash(caught(() -> Integer.parseInt("x")));
        String second = hash(caught(() -> Integer.parseInt("y")));
        String elsewhere = hash(caught(() -> Long.parseLong("x")));
        assertNotEquals(first, elsewhere);
        assertNotEquals(first, second, "two lambdas are two places");
        String[] again = new String[2];
        for (int i = 0; i < 2; i++) {
            String text = "z" + i;
            again[i] = hash(caught(() -> Integer.parseInt(text)));
        }
        assertEquals(again[0], again[1]);
    }

    private static Throwable caught(Callable<?> call) {
        try {
            call.call();
            throw new AssertionError("should have failed");
        } catch (Exception e) {
            return e;
        }
    }
}
