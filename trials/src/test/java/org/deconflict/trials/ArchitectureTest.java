package org.deconflict.trials;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The picture in ARCHITECTURE.md as a test. Changing it takes a decision record.
final class ArchitectureTest {

    private static final String US = "org.deconflict.";
    private static final String[] LINE = {"geo", "model", "watch", "warn", "record"};

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.deconflict");

    // The line, in order                        may use
    @Test
    void the_folders_use_only_what_the_picture_allows() {
        uses("geo", "net.sf.geographiclib..");
        uses("model", ours("geo"));
        uses("watch", ours("geo", "model"));
        uses("warn", ours("geo", "model"));
        uses("record");
        // The edges
        usesOfOurs("sources", "geo", "model");
        usesOfOurs("channels", "geo", "model", "warn");
        usesOfOurs("store", "model", "record");
        usesOfOurs(
                "node", "geo", "model", "watch", "warn", "record", "sources", "channels", "store");
        usesOfOurs(
                "server",
                "node",
                "geo",
                "model",
                "watch",
                "warn",
                "record",
                "sources",
                "channels",
                "store");
        usesOfOurs(
                "cli",
                "node",
                "server",
                "geo",
                "model",
                "watch",
                "warn",
                "record",
                "sources",
                "channels",
                "store");
    }

    @Test
    void every_folder_of_the_picture_has_code() {
        for (String module :
                Stream.concat(
                                Arrays.stream(LINE),
                                Stream.of("sources", "channels", "store", "node", "server", "cli"))
                        .toList()) {
            assertThat(OURS.stream().anyMatch(c -> c.getPackageName().startsWith(US + module)))
                    .as(module)
                    .isTrue();
        }
    }

    @Test
    void the_line_has_no_clock_thread_network_or_log() {
        noClasses()
                .that(resideInAnyPackage(ours(LINE)))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "java.net..", "java.util.logging..", "java.sql..", "org.slf4j.."))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.Executor.class)
                .check(OURS);
        noClasses()
                .that(resideInAnyPackage(ours("geo", "model", "watch", "warn")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels.."))
                .because("only record reads and writes files")
                .check(OURS);
    }

    @Test
    void only_the_clock_asks_what_time_it_is() {
        noClasses()
                .that(resideInAPackage("org.deconflict.."))
                .and(DescribedPredicate.not(named("org.deconflict.node.Clock")))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(OURS);
    }

    @Test
    void chance_is_an_input() {
        noClasses()
                .that(resideInAnyPackage(ours("geo", "model", "watch", "warn")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(OURS);
    }

    @Test
    void trigonometry_that_decides_is_strict() {
        for (String name :
                new String[] {
                    "sin", "cos", "tan", "asin", "acos", "atan", "exp", "log", "sinh", "cosh"
                }) {
            noClasses()
                    .that(resideInAnyPackage(ours("geo", "watch")))
                    .should()
                    .callMethod(Math.class, name, double.class)
                    .check(OURS);
        }
        for (String name : new String[] {"atan2", "pow", "hypot"}) {
            noClasses()
                    .that(resideInAnyPackage(ours("geo", "watch")))
                    .should()
                    .callMethod(Math.class, name, double.class, double.class)
                    .check(OURS);
        }
    }

    @Test
    void nothing_static_changes() {
        fields().that()
                .areDeclaredInClassesThat(resideInAPackage("org.deconflict.."))
                .and()
                .areStatic()
                .should()
                .beFinal()
                .check(OURS);
    }

    @Test
    void no_class_extends_a_class_of_ours() {
        classes().that(resideInAPackage("org.deconflict..")).should(extendNoneOfOurs()).check(OURS);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.deconflict.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_wiring_class_has_no_conditions() {
        assertThat(Sources.of("node", "org.deconflict.node", "EmbeddedNode"))
                .as("EmbeddedNode wires from top to bottom")
                .doesNotContainPattern("\\bif\\s*\\(|\\bswitch\\s*\\(|\\?[^>,\\n]*:");
    }

    @Test
    void the_line_is_read_in_one_sitting() {
        assertThat(Sources.of("node", "org.deconflict.node", "Line").lines().count())
                .as("lines of Line.java")
                .isLessThanOrEqualTo(150);
    }

    private static void uses(String module, String... packages) {
        String[] allowed =
                Stream.of(
                                Stream.of("java..", "org.jspecify..", US + module + ".."),
                                Arrays.stream(packages))
                        .flatMap(s -> s)
                        .toArray(String[]::new);
        classes()
                .that(resideInAPackage(US + module + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .check(OURS);
    }

    private static void usesOfOurs(String module, String... others) {
        String[] allowed =
                Stream.concat(Stream.of(US + module + ".."), Arrays.stream(ours(others)))
                        .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(US + module + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.deconflict..")
                                .and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .check(OURS);
    }

    private static String[] ours(String... modules) {
        return Arrays.stream(modules).map(m -> US + m + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> named(String prefix) {
        return DescribedPredicate.describe("named " + prefix, c -> c.getName().startsWith(prefix));
    }

    private static ArchCondition<JavaClass> extendNoneOfOurs() {
        return new ArchCondition<>("extend no class of ours") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getRawSuperclass()
                        .filter(parent -> parent.getName().startsWith(US))
                        .filter(parent -> !parent.isAssignableTo(Throwable.class))
                        .filter(
                                parent ->
                                        !parent.isEnum()
                                                && !item.getModifiers()
                                                        .contains(JavaModifier.SYNTHETIC))
                        .ifPresent(
                                parent ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        item,
                                                        item.getName()
                                                                + " extends "
                                                                + parent.getName())));
            }
        };
    }
}
