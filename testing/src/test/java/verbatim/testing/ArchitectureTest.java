package verbatim.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom. Plain tests, each over a counted number of classes: a rule over nothing would pass in silence. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("verbatim");

    /** Each package of the core uses only those to its left. */
    private static final List<String> LINE = List.of("text", "match", "source", "citation", "check");

    @Test
    void allModulesAreLookedAt() {
        assertThat(CLASSES.size()).isGreaterThan(150);
        for (String name : LINE) {
            assertThat(in(name)).as(name).isGreaterThan(4);
        }
        for (String name : List.of("sources", "documents", "reports", "server", "cli")) {
            assertThat(in(name)).as(name).isGreaterThan(10);
        }
    }

    @Test
    void thePackagesOfTheCoreStandInALine() {
        for (int i = 0; i < LINE.size(); i++) {
            String[] later = LINE.subList(i + 1, LINE.size()).stream()
                    .map(name -> "verbatim." + name + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("verbatim." + LINE.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void theCoreUsesTheJavaPlatformAlone() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        LINE.stream().map(name -> "verbatim." + name + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify.annotations..",
                        "verbatim.text..",
                        "verbatim.match..",
                        "verbatim.source..",
                        "verbatim.citation..",
                        "verbatim.check..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "picocli.., cli",
        "com.electronwill.nightconfig.., cli",
        "com.github.difflib.., cli",
        "org.jsoup.., documents",
        "org.commonmark.., documents",
        "org.apache.pdfbox.., documents",
        "org.apache.commons.compress.., documents",
        "org.apache.commons.csv.., sources",
        "io.micrometer.., server",
        "org.apache.spark.., spark",
        "org.apache.lucene.., testing",
        "org.ahocorasick.., testing",
        "com.hankcs.., testing",
        "org.openjdk.jmh.., testing",
    })
    void eachLibraryIsUsedByOneModule(String library, String module) {
        noClasses()
                .that()
                .resideOutsideOfPackage("verbatim." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void onlyTheProgramsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages("verbatim.cli..", "verbatim.testing..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void noPackageIsADrawerForOddThings() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..misc..")
                .check(CLASSES);
    }

    private static long in(String name) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals("verbatim." + name))
                .count();
    }
}
