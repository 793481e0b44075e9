/* SPDX-License-Identifier: Apache-2.0 */
/** Reading inputs into what a command keeps of them. */
package org.conv2d.logs.scan;
