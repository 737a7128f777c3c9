package io.github.qrart.examples.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What each module may depend on. A class belongs to the module of its package, and to the core if no other module has
 * its package; a module that is not on the class path yet passes.
 */
@AnalyzeClasses(
        packages = "io.github.qrart",
        importOptions = {ImportOption.DoNotIncludeTests.class, ModuleArrowsTest.DoNotIncludeTestArchives.class})
class ModuleArrowsTest {
    private static final String EVAL = "io.github.qrart.eval..";
    private static final String ONNX = "io.github.qrart.onnx..";
    private static final String EXAMPLES = "io.github.qrart.examples..";
    private static final String BENCHMARKS = "io.github.qrart.benchmarks..";

    private static final DescribedPredicate<JavaClass> CORE = resideInAPackage("io.github.qrart..")
            .and(DescribedPredicate.not(resideInAnyPackage(EVAL, ONNX, EXAMPLES, BENCHMARKS)))
            .as("the core");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_THE_JDK_ZXING_SLF4J_AND_JSPECIFY_ONLY = classes()
            .that(CORE)
            .should()
            .onlyDependOnClassesThat(CORE.or(resideInAnyPackage(
                    "java..", "javax.imageio..", "com.google.zxing..", "org.slf4j..", "org.jspecify..")));

    @ArchTest
    static final ArchRule EVAL_KNOWS_NO_MODULE_BUT_THE_CORE = knowsNone(EVAL, ONNX, EXAMPLES, BENCHMARKS);

    @ArchTest
    static final ArchRule ONNX_KNOWS_NO_MODULE_BUT_THE_CORE = knowsNone(ONNX, EVAL, EXAMPLES, BENCHMARKS);

    @ArchTest
    static final ArchRule EXAMPLES_AND_BENCHMARKS_DO_NOT_KNOW_EACH_OTHER = knowsNone(EXAMPLES, BENCHMARKS);

    @ArchTest
    static final ArchRule BENCHMARKS_KNOW_NO_EXAMPLES = knowsNone(BENCHMARKS, EXAMPLES);

    /** A machine without fonts must do for everything. A graphics that refuses text has to name what it refuses. */
    @ArchTest
    static final ArchRule NOBODY_USES_FONTS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.github.qrart.scene.SvgGraphics")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.awt.Font")
            .orShould()
            .callMethodWhere(target(name("drawString")));

    /** The contracts that people test their own parts with come in an archive. */
    static final class DoNotIncludeTestArchives implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static ArchRule knowsNone(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }
}
