/* SPDX-License-Identifier: Apache-2.0 */
/** The events of a pipeline, one record a type: their names, fields, units and derived values. */
package org.conv2d.logging.catalogue;
