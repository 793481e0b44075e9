/* SPDX-License-Identifier: Apache-2.0 */
/** One view of an event's fields, whatever kind of Log4j message carries them: for the layout, metrics and rules alike. */
package org.conv2d.logging.view;
