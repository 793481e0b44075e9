/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code merges}: which clusters were merged into which others. {@code merge_operations} counts them;
 * {@code clusters_final} = k − merges, at least 1, unless it is given. Immutable.
 *
 * @param kClusters how many clusters there were before
 * @param merges in the order in which they were made
 * @param clustersFinal how many are left, where that does not follow from the merges; else null
 */
public record Merges(int kClusters, List<Merge> merges, Integer clustersFinal) implements LoggedEvent {

    /**
     * One cluster that was merged into another.
     *
     * @param from the cluster that is gone
     * @param into the cluster that has its samples now
     * @param distance between the two, null when it was not measured
     */
    public record Merge(int from, int into, Double distance) {

        Map<String, Object> toMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("from", from);
            map.put("into", into);
            if (distance != null) {
                map.put("distance", distance);
            }
            return map;
        }
    }

    public Merges {
        List<Merge> kept = new ArrayList<>();
        for (Merge merge : merges == null ? List.<Merge>of() : merges) {
            if (merge != null) {
                kept.add(merge);
            }
        }
        merges = List.copyOf(kept);
    }

    /** Clusters of which none has been merged; add the merges. */
    public static Merges of(int kClusters) {
        return new Merges(kClusters, List.of(), null);
    }

    public Merges merge(int from, int into) {
        return and(new Merge(from, into, null));
    }

    public Merges merge(int from, int into, double distance) {
        return and(new Merge(from, into, distance));
    }

    private Merges and(Merge merge) {
        List<Merge> more = new ArrayList<>(merges);
        more.add(merge);
        return new Merges(kClusters, more, clustersFinal);
    }

    public Merges clustersFinal(int clusters) {
        return new Merges(kClusters, merges, clusters);
    }

    /** How many clusters are left: what is given, else k − merges, at least 1. */
    static int clustersFinal(int kClusters, Integer mergeOperations, Integer given) {
        if (given != null) {
            return given;
        }
        long left = (long) kClusters - (mergeOperations == null ? 0 : mergeOperations);
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, left));
    }

    /** Whether each merge takes a cluster that is still there into another that is. */
    private boolean arePossible() {
        boolean[] gone = new boolean[Math.max(0, Math.min(kClusters, 1 << 16))];
        for (Merge merge : merges) {
            if (merge.from == merge.into || !isThere(gone, merge.from) || !isThere(gone, merge.into)) {
                return false;
            }
            gone[merge.from] = true;
        }
        return true;
    }

    private static boolean isThere(boolean[] gone, int cluster) {
        return cluster >= 0 && cluster < gone.length && !gone[cluster];
    }

    @Override
    public String type() {
        return "merges";
    }

    @Override
    public String text() {
        return "Clusters merged";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .within(1, Integer.MAX_VALUE, "k_clusters", kClusters)
                .within(0, Math.max(0, kClusters - 1L), "merge_operations", merges.size())
                .within(
                        1,
                        Math.max(1, kClusters),
                        "clusters_final",
                        clustersFinal(kClusters, merges.size(), clustersFinal))
                .value("merges", merges.stream().map(Merge::toMap).toList())
                .check(arePossible(), "merges")
                .end();
    }
}
