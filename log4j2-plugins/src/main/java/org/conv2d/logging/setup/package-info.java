/* SPDX-License-Identifier: Apache-2.0 */
/** Logging set up by a program: a file of its own for a logger, next to whatever the application is configured with. */
package org.conv2d.logging.setup;
