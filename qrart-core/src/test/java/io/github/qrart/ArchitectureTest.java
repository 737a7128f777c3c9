package io.github.qrart;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom: symbol and image stand below the API, implementations above it, and embedded on top. */
@AnalyzeClasses(packages = "io.github.qrart", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule coreUsesLittle = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.qrart..",
                    "java..",
                    "javax.imageio..",
                    "com.google.zxing..",
                    "org.slf4j..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule symbolKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage("io.github.qrart.symbol")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAPackage("io.github.qrart.symbol"))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.awt..");

    @ArchTest
    static final ArchRule imageKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage("io.github.qrart.image")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAPackage("io.github.qrart.image"))));

    @ArchTest
    static final ArchRule modelKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage("io.github.qrart.model")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAPackage("io.github.qrart.model"))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.awt..");

    @ArchTest
    static final ArchRule theApiKnowsSymbolsOnly = noClasses()
            .that()
            .resideInAPackage("io.github.qrart")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAnyPackage("io.github.qrart", "io.github.qrart.symbol"))));

    @ArchTest
    static final ArchRule onlyEmbeddedPutsImplementationsTogether = slices().matching(
                    "io.github.qrart.(scan|aesthetic|scene|weave|picture|repair)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule nothingKnowsEmbedded = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.qrart.embedded")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.qrart.embedded");

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("io.github.qrart..");
    }
}
