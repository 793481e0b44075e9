/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.math.BigInteger;
import java.util.List;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code config}, the part about finite scalar quantisation. {@code codebook_size} is the product of the levels; one that is
 * given is logged, and is invalid when it is another. Immutable; parts that are null are left out.
 *
 * @param levels how many values each dimension is rounded to
 * @param embeddingDim dimensions of the embedding
 * @param codebookSize how many codes there are; null to compute it
 * @param configHash of the configuration this is a part of
 */
public record FsqConfig(List<Integer> levels, Integer embeddingDim, Long codebookSize, String configHash)
        implements LoggedEvent {

    public FsqConfig {
        levels = Ints.copy(levels);
    }

    public static FsqConfig of(int... levels) {
        return new FsqConfig(Ints.list(levels), null, null, null);
    }

    public FsqConfig embeddingDim(int dimensions) {
        return new FsqConfig(levels, dimensions, codebookSize, configHash);
    }

    public FsqConfig codebookSize(long size) {
        return new FsqConfig(levels, embeddingDim, size, configHash);
    }

    public FsqConfig configHash(String hash) {
        return new FsqConfig(levels, embeddingDim, codebookSize, hash);
    }

    @Override
    public String type() {
        return "config";
    }

    @Override
    public String text() {
        return "FSQ configuration loaded";
    }

    private boolean hasLevels() {
        return levels != null && !levels.isEmpty() && levels.stream().allMatch(level -> level != null && level >= 1);
    }

    /** The product of the levels, however large; null when there is none. */
    private BigInteger product() {
        return hasLevels()
                ? levels.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply)
                : null;
    }

    @Override
    public void writeTo(EventMessage message) {
        BigInteger product = product();
        BigInteger given = codebookSize == null ? product : BigInteger.valueOf(codebookSize);
        new CheckedFields(message)
                .ifKnown("config_hash", configHash)
                .value("fsq_levels", levels)
                .check(hasLevels(), "fsq_levels")
                .withinIfKnown(1, Integer.MAX_VALUE, "embedding_dim", embeddingDim)
                .value("codebook_size", given)
                .check(
                        given == null || given.signum() > 0 && (product == null || given.equals(product)),
                        "codebook_size")
                .end();
    }
}
