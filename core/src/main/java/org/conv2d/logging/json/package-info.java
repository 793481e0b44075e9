/* SPDX-License-Identifier: Apache-2.0 */
/** JSON bytes out and in, without garbage. */
package org.conv2d.logging.json;
