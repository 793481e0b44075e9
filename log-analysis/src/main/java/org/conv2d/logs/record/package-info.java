/* SPDX-License-Identifier: Apache-2.0 */
/**
 * From a line of bytes to one event, whichever program wrote it: formats are told apart line by line through one table
 * of field names, {@link org.conv2d.logs.record.FieldAliases}.
 */
package org.conv2d.logs.record;
