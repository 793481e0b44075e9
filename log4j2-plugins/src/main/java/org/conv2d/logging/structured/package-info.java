/* SPDX-License-Identifier: Apache-2.0 */
/** The logging API: typed events on top of any Log4j2 logger, with fields that join them by logger or by thread. */
package org.conv2d.logging.structured;
