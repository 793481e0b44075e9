/* SPDX-License-Identifier: Apache-2.0 */
/** Quality issues of a log: those that it reports, and those that rules find when they are applied to it afterwards. */
package org.conv2d.logs.issues;
