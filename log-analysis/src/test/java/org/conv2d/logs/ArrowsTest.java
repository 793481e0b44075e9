/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.conv2d.logs", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule analysis_knowsNothingOfLog4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.logging..");

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("org.conv2d.logs.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLine_knowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("org.conv2d.logs.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule input_knowsNothingOfRecords = classes()
            .that()
            .resideInAPackage("org.conv2d.logs.input")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.conv2d.logs.input",
                    "org.apache.commons.compress..",
                    "com.github.luben.zstd..",
                    "org.tukaani.xz..");
}
