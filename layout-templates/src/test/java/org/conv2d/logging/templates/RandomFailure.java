/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.Random;

/** Exceptions with causes and suppressed ones, some of which throw when asked for their message. */
final class RandomFailure {

    private final Random random;
    private final RandomText text;

    RandomFailure(Random random, RandomText text) {
        this.random = random;
        this.text = text;
    }

    Throwable next() {
        if (random.nextInt(10) == 0) {
            return new Mute();
        }
        Throwable cause = random.nextBoolean() ? new IllegalArgumentException(text.text()) : null;
        Throwable failure = new IllegalStateException(random.nextInt(4) == 0 ? null : text.text(), cause);
        if (random.nextInt(4) == 0) {
            failure.addSuppressed(new RuntimeException(text.text()));
        }
        return failure;
    }

    private static final class Mute extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }
}
