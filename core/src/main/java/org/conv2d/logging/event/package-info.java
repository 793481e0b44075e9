/* SPDX-License-Identifier: Apache-2.0 */
/** The event line: what it holds, in which order, within which bounds. */
package org.conv2d.logging.event;
