/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;

/** The marker of events about the quality of data, for filters and routing. */
final class QualityMarker {

    static final Marker QA = MarkerManager.getMarker("QA");

    private QualityMarker() {}
}
