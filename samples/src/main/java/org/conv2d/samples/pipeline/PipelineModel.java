/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import org.hipparchus.distribution.multivariate.MixtureMultivariateNormalDistribution;

/** What training leaves behind, and the computations of each stage that rest on it. */
record PipelineModel(
        Standardizer standardizer,
        Projection projection,
        FiniteScalarQuantizer quantizer,
        MixtureMultivariateNormalDistribution clusterStart,
        SoftmaxClassifier classifier) {

    FeatureRepair.Repaired features(Recording recording) {
        return FeatureRepair.repair(standardizer.apply(WindowFeatures.of(recording)));
    }

    Embedding embed(double[][] rows) {
        return projection.apply(rows);
    }

    Encoding encode(Embedding embedding) {
        int[][] digits = quantizer.quantize(embedding.points());
        return new Encoding(digits, CodebookUsage.of(quantizer.codes(digits), quantizer.codebookSize()));
    }

    /** Throws the library's own exceptions where the mixture cannot be fitted: see {@link GaussianMixture}. */
    Clustering cluster(Embedding embedding, int[] truth, int maxIterations) {
        GaussianMixture mixture = GaussianMixture.fit(clusterStart, embedding.points(), maxIterations);
        int[] labels = mixture.labels(embedding.points());
        double silhouette = Silhouette.score(embedding.scores(), labels);
        int clusters = clusterStart.getComponents().size();
        int[] gaits = GaitMatching.toGaits(labels, truth);
        return new Clustering("gmm", clusters, gaits, silhouette, mixture.mergeOperations(), true);
    }

    /** The trained classifier's word on each window, which needs no fit and no matching. */
    Clustering classify(Embedding embedding, int[][] digits) {
        int[] gaits = classifier.predict(digits);
        return new Clustering("softmax", Gait.COUNT, gaits, Silhouette.score(embedding.scores(), gaits), 0, false);
    }
}
