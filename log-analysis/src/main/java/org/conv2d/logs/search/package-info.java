/* SPDX-License-Identifier: Apache-2.0 */
/** Finding lines by a pattern: in their bytes as they are, or in the value of a field. */
package org.conv2d.logs.search;
