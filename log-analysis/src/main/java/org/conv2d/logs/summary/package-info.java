/* SPDX-License-Identifier: Apache-2.0 */
/** The {@code summary} command: what a log holds, at a glance and with every line accounted for. */
package org.conv2d.logs.summary;
