/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.canonical.ConfigHash;
import org.conv2d.logging.catalogue.Config;

/** Everything that decides a run's numbers: what the pipeline is built of, and the options it was started with. */
record PipelineConfig(PipelineOptions options) {
    static final String MODEL_NAME = "conv2d_fsq";
    static final String DATASET = "quadruped";
    static final int EM_ITERATIONS = 300;
    static final MedianHysteresis SMOOTHING = new MedianHysteresis(7, 5);
    static final int TRAINING_BATCH = 32;
    static final double LEARNING_RATE = 0.5;
    static final int TRAINING_RECORDINGS = 4;
    private static final int[] FSQ_LEVELS = {8, 6, 5};

    int[] fsqLevels() {
        return FSQ_LEVELS.clone();
    }

    FiniteScalarQuantizer quantizer() {
        return new FiniteScalarQuantizer(FSQ_LEVELS);
    }

    /** The {@code config} event: what makes the model, and the hash of everything. */
    Config event() {
        return Config.of(model()).configHash(hash());
    }

    /** The first 8 hexadecimal digits of SHA-256 over the canonical JSON. */
    String hash() {
        return ConfigHash.of(all()).shortForm();
    }

    Map<String, Object> all() {
        Map<String, Object> all = model();
        all.put("em_iterations", EM_ITERATIONS);
        all.put("smoothing_window", SMOOTHING.windowSize());
        all.put("smoothing_min_dwell", SMOOTHING.minDwell());
        all.put("training_batch", TRAINING_BATCH);
        all.put("learning_rate", LEARNING_RATE);
        all.put("training_windows", TRAINING_RECORDINGS * options.samples());
        all.put("batches", options.batches());
        all.put("samples", options.samples());
        all.put("epochs", options.epochs());
        all.put("inject_faults", options.injectFaults());
        return all;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        List<Integer> levels = Arrays.stream(FSQ_LEVELS).boxed().toList();
        model.put("model_name", MODEL_NAME);
        model.put("fsq_levels", levels);
        model.put("embedding_dim", WindowFeatures.COUNT);
        model.put("codebook_size", quantizer().codebookSize());
        model.put("random_seed", options.seed());
        return model;
    }
}
