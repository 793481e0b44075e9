/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

/** How a report is written, named as the user types it. */
enum OutputFormat {
    text,
    json,
    csv,
    markdown
}
