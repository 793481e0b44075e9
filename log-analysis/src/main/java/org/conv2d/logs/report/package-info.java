/* SPDX-License-Identifier: Apache-2.0 */
/** What reports of all kinds have in common: times, the account of lines, JSON as it is laid out. */
package org.conv2d.logs.report;
