/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.training;

/** What the command line asked for: {@code samples} are points; {@code output} is the log file. */
record TrainingOptions(long seed, int epochs, int samples, boolean async, String output) {
    static final String HELP = """
            usage: TrainingSample [--seed N] [--epochs N] [--samples N] [--async] [--output FILE]
              --seed N       seed of data and weights (default 42); the same seed gives the same numbers
              --epochs N     1 to 100000 (default 50)
              --samples N    points to learn, 3 to 100000 (default 1500)
              --async        write the log in the background
              --output FILE  the log, below CONV2D_LOG_DIR unless it is absolute (default training.log)
              --help         this text
            """;

    private static final int MOST = 100_000;

    /** @throws IllegalArgumentException with one line for the user when the command line makes no sense */
    static TrainingOptions parse(String... arguments) {
        long seed = 42;
        int epochs = 50;
        int samples = 1500;
        boolean async = false;
        String output = "training.log";
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            switch (option) {
                case "--async" -> async = true;
                case "--seed" -> seed = number(option, arguments, ++i, Long.MIN_VALUE, Long.MAX_VALUE);
                case "--epochs" -> epochs = (int) number(option, arguments, ++i, 1, MOST);
                case "--samples" -> samples = (int) number(option, arguments, ++i, Spiral.ARMS, MOST);
                case "--output" -> output = value(option, arguments, ++i);
                default -> throw new IllegalArgumentException("unknown option '" + option + "' (see --help)");
            }
        }
        return new TrainingOptions(seed, epochs, samples, async, output);
    }

    private static String value(String option, String[] arguments, int at) {
        if (at == arguments.length) {
            throw new IllegalArgumentException(option + " needs a value after it");
        }
        return arguments[at];
    }

    private static long number(String option, String[] arguments, int at, long least, long most) {
        String text = value(option, arguments, at);
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        String range = most == Long.MAX_VALUE ? "a whole number" : "a whole number from " + least + " to " + most;
        throw new IllegalArgumentException(option + " needs " + range + ", not '" + text + "'");
    }
}
