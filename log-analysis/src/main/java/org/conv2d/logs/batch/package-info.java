/* SPDX-License-Identifier: Apache-2.0 */
/** Inputs whose lines hold many records each, as OpenTelemetry's do, read as a line a record. */
package org.conv2d.logs.batch;
