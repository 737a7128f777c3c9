package io.github.qrart.onnx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.qrart.onnx", importOptions = ImportOption.DoNotIncludeTests.class)
class OnnxArchitectureTest {
    private static final String RUNTIME = "io.github.qrart.onnx.runtime";

    @ArchTest
    static final ArchRule onlyTheRuntimePackageKnowsOnnxRuntime = noClasses()
            .that()
            .resideOutsideOfPackage(RUNTIME)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule onlyOneClassKnowsCuda = noClasses()
            .that()
            .doNotHaveSimpleName("CudaDevice")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime.providers..");

    @ArchTest
    static final ArchRule samplersAndTextKnowNothingElse = noClasses()
            .that()
            .resideInAnyPackage("io.github.qrart.onnx.sampling", "io.github.qrart.onnx.text")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.qrart.onnx", "io.github.qrart.onnx.model", RUNTIME, "io.github.qrart", "java.awt..");

    /** DJL may be missing. */
    @ArchTest
    static final ArchRule onlyItsPackageAndWhatStartsItKnowDjl = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.qrart.onnx.djl")
            .and()
            .doNotHaveSimpleName("DjlEngine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule theGeneratorDoesWithoutDjl = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.qrart.onnx.djl")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.qrart.onnx.djl");
}
