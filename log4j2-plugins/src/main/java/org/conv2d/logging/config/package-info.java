/* SPDX-License-Identifier: Apache-2.0 */
/** What the environment says, and how a log4j2.xml gets at it. */
package org.conv2d.logging.config;
