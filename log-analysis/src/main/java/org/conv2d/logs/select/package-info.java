/* SPDX-License-Identifier: Apache-2.0 */
/** Which events a user asks for: by level, type, time, and what their fields hold. */
package org.conv2d.logs.select;
