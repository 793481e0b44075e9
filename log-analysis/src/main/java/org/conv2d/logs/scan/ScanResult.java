/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

/** What a scan has found, and what it has to say beside it. */
public record ScanResult<S>(S state, ScanOutcome outcome) {}
