/* SPDX-License-Identifier: Apache-2.0 */
/** Rule files: YAML or JSON that may be hostile, read as definitions of quality rules. */
package org.conv2d.logging.rulefile;
