/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/** What the command line asked for: {@code samples} are windows a batch. */
record PipelineOptions(long seed, int batches, int samples, int epochs, boolean injectFaults) {
    static final String HELP = """
            usage: PipelineSample [--seed N] [--batches N] [--samples N] [--epochs N] [--inject-faults]
              --seed N         seed of everything random (default 42); the same seed gives the same numbers
              --batches N      recordings to process, 1 to 10000 (default 80)
              --samples N      windows in each of them, 64 to 10000 (default 512)
              --epochs N       training epochs, 1 to 10000 (default 20)
              --inject-faults  missing samples, stuck sensors and a starved clustering in batches 1, 2 and 3 of every 20
              --help           this text
            """;

    private static final int LEAST_SAMPLES = 64;
    private static final int MOST = 10_000;

    PipelineOptions {
        require("--batches", batches, 1);
        require("--samples", samples, LEAST_SAMPLES);
        require("--epochs", epochs, 1);
    }

    static PipelineOptions parse(String... arguments) throws UsageException {
        long seed = 42;
        int batches = 80;
        int samples = 512;
        int epochs = 20;
        boolean injectFaults = false;
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            switch (option) {
                case "--inject-faults" -> injectFaults = true;
                case "--seed" -> seed = number(option, arguments, ++i);
                case "--batches" -> batches = size(option, 1, arguments, ++i);
                case "--samples" -> samples = size(option, LEAST_SAMPLES, arguments, ++i);
                case "--epochs" -> epochs = size(option, 1, arguments, ++i);
                default -> throw new UsageException("unknown option '" + option + "' (see --help)");
            }
        }
        return new PipelineOptions(seed, batches, samples, epochs, injectFaults);
    }

    private static int size(String option, int least, String[] arguments, int at) throws UsageException {
        long value = number(option, arguments, at);
        try {
            return require(option, value, least);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static long number(String option, String[] arguments, int at) throws UsageException {
        if (at == arguments.length) {
            throw new UsageException(option + " needs a whole number after it");
        }
        try {
            return Long.parseLong(arguments[at]);
        } catch (NumberFormatException e) {
            throw new UsageException(option + " needs a whole number, not '" + arguments[at] + "'");
        }
    }

    private static int require(String option, long value, int least) {
        if (value < least || value > MOST) {
            throw new IllegalArgumentException(option + " must be from " + least + " to " + MOST + ", not " + value);
        }
        return (int) value;
    }
}
