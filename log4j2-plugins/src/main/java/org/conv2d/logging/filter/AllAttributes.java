/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.logging.log4j.core.config.plugins.PluginVisitorStrategy;

/** Marks a parameter that gets all attributes of an element by name, so that an unknown one can be answered with a hint. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@PluginVisitorStrategy(AllAttributesVisitor.class)
@interface AllAttributes {}
