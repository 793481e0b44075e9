/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** Has JSON written with everything that is harmful on a terminal escaped: the same data, safe to look at. */
public final class VisibleEscapes extends CharacterEscapes {
    private final int[] ascii = standardAsciiEscapesForJSON();

    public VisibleEscapes() {
        ascii[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        boolean halfOfPair = Character.isSurrogate((char) character);
        return halfOfPair || !SafeText.isHarmful(character)
                ? null
                : new SerializedString(String.format("\\u%04x", character));
    }
}
