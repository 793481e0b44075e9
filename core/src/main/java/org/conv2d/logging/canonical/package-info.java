/* SPDX-License-Identifier: Apache-2.0 */
/** Canonical JSON (RFC 8785) of Java values, and the hash of a configuration. */
package org.conv2d.logging.canonical;
