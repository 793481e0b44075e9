/* SPDX-License-Identifier: Apache-2.0 */
/** The packaged jar, as applications get it. */
package org.conv2d.logging.dropin;
