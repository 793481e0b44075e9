/* SPDX-License-Identifier: Apache-2.0 */
/** Events as tables for other programs. */
package org.conv2d.logs.export;
