/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** All arrows point to the core, and none leaves it but to the JDK. */
@AnalyzeClasses(packages = "org.conv2d", importOptions = DoNotIncludeTests.class)
class CoreArrowsTest {
    @ArchTest
    static final ArchRule coreClasses_dependOnTheJdkAlone =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.conv2d.logging..");
}
