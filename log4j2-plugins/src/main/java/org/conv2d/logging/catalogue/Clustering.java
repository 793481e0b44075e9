/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.time.Duration;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code clustering}: samples were grouped. {@code clusters_final} = k − merges, at least 1, unless it is given.
 * Immutable; parts that are null are left out.
 *
 * @param algorithm such as {@code gmm}
 * @param kClusters how many clusters were asked for
 * @param silhouetteScore how well the clusters are apart, −1 to 1
 * @param mergeOperations how many clusters were merged into others
 * @param clustersFinal how many are left, where that does not follow from the merges
 * @param hungarianMatching whether labels were matched with those of before
 */
public record Clustering(
        String algorithm,
        int kClusters,
        long samples,
        Double silhouetteScore,
        Integer mergeOperations,
        Integer clustersFinal,
        Boolean hungarianMatching,
        Duration duration)
        implements LoggedEvent {

    /** A clustering without merges; add what else is known. */
    public static Clustering of(String algorithm, int kClusters, long samples) {
        return new Clustering(algorithm, kClusters, samples, null, null, null, null, null);
    }

    public Clustering silhouetteScore(double score) {
        return new Clustering(
                algorithm, kClusters, samples, score, mergeOperations, clustersFinal, hungarianMatching, duration);
    }

    public Clustering mergeOperations(int merges) {
        return new Clustering(
                algorithm, kClusters, samples, silhouetteScore, merges, clustersFinal, hungarianMatching, duration);
    }

    public Clustering clustersFinal(int clusters) {
        return new Clustering(
                algorithm, kClusters, samples, silhouetteScore, mergeOperations, clusters, hungarianMatching, duration);
    }

    public Clustering hungarianMatching(boolean matched) {
        return new Clustering(
                algorithm, kClusters, samples, silhouetteScore, mergeOperations, clustersFinal, matched, duration);
    }

    public Clustering duration(Duration time) {
        return new Clustering(
                algorithm,
                kClusters,
                samples,
                silhouetteScore,
                mergeOperations,
                clustersFinal,
                hungarianMatching,
                time);
    }

    @Override
    public String type() {
        return "clustering";
    }

    @Override
    public String text() {
        return "Clustering completed";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .text("algorithm", algorithm)
                .within(1, Integer.MAX_VALUE, "k_clusters", kClusters)
                .count("n_samples", samples)
                .withinIfKnown(-1, 1, "silhouette_score", silhouetteScore)
                .withinIfKnown(0, Math.max(1, kClusters) - 1, "merge_operations", mergeOperations)
                .withinIfKnown(
                        1,
                        Math.max(1, kClusters),
                        "clusters_final",
                        Merges.clustersFinal(kClusters, mergeOperations, clustersFinal))
                .ifKnown("hungarian_matching", hungarianMatching)
                .millis("clustering_duration_ms", duration)
                .end();
    }
}
