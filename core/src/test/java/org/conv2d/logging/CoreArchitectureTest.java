/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The core knows the JDK and itself. */
@AnalyzeClasses(packages = "org.conv2d.logging", importOptions = ImportOption.DoNotIncludeTests.class)
final class CoreArchitectureTest {

    @ArchTest
    static final ArchRule CORE_NEEDS_NOTHING_BUT_JAVA =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.conv2d.logging..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.conv2d.logging.(*)..").should().beFreeOfCycles();
}
