/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

/** A 64-bit hash of a text's chars and length. Stateless. */
public final class ValueHash {

    private ValueHash() {}

    /** FNV-1a over chars, its bits mixed at the end (by the finaliser of MurmurHash3). */
    public static long ofText(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash ^ length);
    }

    /** Spreads the bits of a number. */
    public static long mix(long bits) {
        long hash = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
