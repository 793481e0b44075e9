/* SPDX-License-Identifier: Apache-2.0 */
/** The command line, a command a file. A user's mistake gets one clear line, never a stack trace. */
package org.conv2d.logs.cli;
