/* SPDX-License-Identifier: Apache-2.0 */
/** Text for people: names from a log made harmless, figures made readable, columns aligned. */
package org.conv2d.logs.text;
