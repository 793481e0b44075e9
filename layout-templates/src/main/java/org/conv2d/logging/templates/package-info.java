/* SPDX-License-Identifier: Apache-2.0 */
/** The {@code conv2d} resolver of JsonTemplateLayout: event lines, rearranged by templates. */
package org.conv2d.logging.templates;
