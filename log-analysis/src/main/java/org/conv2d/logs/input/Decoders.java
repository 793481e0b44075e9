/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** What reads compressed formats. A class of its own, so that plain logs are read without loading any of it. */
final class Decoders {
    /** Most memory that an xz file may ask for, in KiB: enough for every preset of the {@code xz} tool. */
    private static final int MAX_XZ_KIB = 128 << 10;

    private Decoders() {}

    static InputStream decode(Compression compression, InputStream in) throws IOException {
        return switch (compression) {
            case GZIP -> new GzipMembers(in);
            case ZSTD -> new ZstdInputStream(in);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ -> new XZInputStream(in, MAX_XZ_KIB);
        };
    }
}
