/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.nio.file.Path;

/**
 * The JVM that measures one pipeline once, and prints what it found as properties. {@link PipelineRun} starts it.
 */
public final class PipelineProcess {

    static final String THROUGHPUT = "throughput";
    static final String LATENCY = "latency";

    private PipelineProcess() {}

    /** Arguments: what to measure, the pipeline, producers, events to warm up with, events that count, the file. */
    public static void main(String[] arguments) throws Exception {
        Pipeline kind = Pipeline.valueOf(arguments[1]);
        int producers = Integer.parseInt(arguments[2]);
        int warmUps = Integer.parseInt(arguments[3]);
        int events = Integer.parseInt(arguments[4]);
        OpenPipeline pipeline = kind.open(Path.of(arguments[5]));
        switch (arguments[0]) {
            case THROUGHPUT -> print(Throughput.measure(kind, pipeline, producers, warmUps, events), events);
            case LATENCY -> print(Latency.measure(pipeline, warmUps, events));
            default -> throw new IllegalArgumentException("no such measurement: " + arguments[0]);
        }
    }

    private static void print(Throughput found, double events) {
        System.out.println("eventsPerSecond=" + found.eventsPerSecond());
        System.out.println("callerBytes=" + found.callers().allocatedBytes() / events);
        System.out.println("callerNanos=" + found.callers().cpuNanos() / events);
        System.out.println("consumerBytes=" + found.consumer().allocatedBytes() / events);
        System.out.println("consumerNanos=" + found.consumer().cpuNanos() / events);
    }

    private static void print(Latency found) {
        System.out.println("p50=" + found.p50Nanos());
        System.out.println("p99=" + found.p99Nanos());
        System.out.println("p999=" + found.p999Nanos());
    }
}
