/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Supplier;

/** Plugins translate, the core decides: plugins know the core and Log4j, the core knows neither. */
@AnalyzeClasses(packages = "org.conv2d.logging", importOptions = ImportOption.DoNotIncludeTests.class)
final class PluginsArchitectureTest {

    private static final String[] CORE = {
        "org.conv2d.logging.json..",
        "org.conv2d.logging.event..",
        "org.conv2d.logging.metrics..",
        "org.conv2d.logging.canonical..",
        "org.conv2d.logging.quality..",
        "org.conv2d.logging.thread.."
    };

    @ArchTest
    static final ArchRule PLUGINS_NEED_NOTHING_BUT_THE_CORE_AND_LOG4J = classes()
            .that()
            .resideOutsideOfPackage("org.conv2d.logging.export..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.apache.logging.log4j..", "org.snakeyaml.engine..", "org.conv2d.logging..");

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_PLUGIN = noClasses()
            .that(resideInAnyPackage(CORE))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.logging..",
                    "org.conv2d.logging.appender..",
                    "org.conv2d.logging.config..",
                    "org.conv2d.logging.counting..",
                    "org.conv2d.logging.filter..",
                    "org.conv2d.logging.export..",
                    "org.conv2d.logging.layout..",
                    "org.conv2d.logging.message..",
                    "org.conv2d.logging.view..",
                    "org.conv2d.logging.pattern..",
                    "org.conv2d.logging.queue..",
                    "org.conv2d.logging.setup..",
                    "org.conv2d.logging.structured..",
                    "org.conv2d.logging.catalogue..",
                    "org.conv2d.logging.traced.."));

    @ArchTest
    static final ArchRule EXPORTS_NEED_THEIR_CLIENTS_TOO = classes()
            .that()
            .resideInAPackage("org.conv2d.logging.export..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.management..",
                    "com.sun.net.httpserver..",
                    "org.apache.logging.log4j..",
                    "org.conv2d.logging..",
                    "io.prometheus..",
                    "io.micrometer..");

    /** Who may have threads keep something: all but the first are no classes of ours, only where Log4j does, or for a while. */
    private static final List<String> KEEPERS = List.of(
            "org.conv2d.logging.thread.SoftThreadLocal",
            "org.conv2d.logging.json.NumberWriter",
            "org.conv2d.logging.message.MessagePool",
            "org.conv2d.logging.structured.EventPool",
            "org.conv2d.logging.structured.LogScope");

    /** In web applications, threads outlive the classes of what they would keep. */
    @ArchTest
    static final ArchRule THREADS_KEEP_NOTHING_OF_OURS = noClasses()
            .that(DescribedPredicate.describe("are none of " + KEEPERS, type -> !KEEPERS.contains(type.getName())))
            .should()
            .callConstructor(ThreadLocal.class)
            .orShould()
            .callMethod(ThreadLocal.class, "withInitial", Supplier.class);

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.conv2d.logging.(*)..").should().beFreeOfCycles();
}
