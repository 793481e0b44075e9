/* SPDX-License-Identifier: Apache-2.0 */
/** What went wrong: errors and warnings in the order of the log, and which of them are the same failure. */
package org.conv2d.logs.errors;
