/* SPDX-License-Identifier: Apache-2.0 */
/** JVMs that tests start. */
package org.conv2d.logging.jvm;
