package dev.report.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.report.model.CellKey;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the packages of style.md §1: who may use whom, where libraries live, who sees the streams and the clock. */
class ArchitectureTest {

    private static final String ROOT = "dev.report.";

    /** The table of style.md §1: a package and those that it may use, beside what these may use themselves. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    /** The few homes of each library; the first word of a package's name counts. */
    private static final Map<String, List<String>> HOMES = homes();

    /**
     * Types outside {@code read} with fields that change after an object was made, and why. None is public but the last, and
     * each of the others lives for one loop of one stage.
     */
    private static final Map<String, String> CHANGING = Map.ofEntries(
            Map.entry("bind.UnitDesk", "counts the values it was given"),
            Map.entry("bind.FileBinder", "remembers the year of the row before"),
            Map.entry("bind.HeadlessList", "remembers what stood over a row"),
            Map.entry("bind.LongLabels", "remembers the indicator of the row before"),
            Map.entry("bind.LongLayout", "remembers where the row before stood"),
            Map.entry("bind.MatrixLabels", "remembers the labels above a row"),
            Map.entry("bind.MatrixLayout", "remembers the heads above a row"),
            Map.entry("bind.SheetTotals", "is told where the totals stand"),
            Map.entry("bind.SheetUnits", "remembers the unit of the row before"),
            Map.entry("bind.ValueText", "is one parser used for millions of cells"),
            Map.entry("cli.CompileCommand", "is told when its run holds the project"),
            Map.entry("compile.RuleRun", "counts outcomes"),
            Map.entry("definition.FormulaParser", "walks through a formula"),
            Map.entry("definition.PackedConfig", "walks through a packed file"),
            Map.entry("prose.ExpressionParser", "walks through a citation"),
            Map.entry("prose.ProseBinder$Place", "counts lines and characters"),
            Map.entry("render.LineBreaks", "goes through a text"),
            Map.entry("render.PdfBookmarks", "numbers headings"),
            Map.entry("render.PdfFonts$Supplier", "embeds a face when its first character is drawn"),
            Map.entry("model.Ints", "grows with the numbers put in"),
            Map.entry("model.Longs", "grows with the numbers put in"),
            Map.entry("model.Messages", "reads its sentences when the first is needed"));

    private static JavaClasses program;

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("model", List.of());
        table.put("definition", List.of("model"));
        table.put("project", List.of("definition"));
        table.put("discover", List.of("project"));
        table.put("read", List.of("discover"));
        table.put("bind", List.of("read", "definition"));
        table.put("check", List.of("project", "definition", "model"));
        table.put("aggregate", List.of("bind"));
        table.put("prose", List.of("aggregate"));
        table.put("compose", List.of("prose", "aggregate", "check"));
        table.put("render", List.of("compose"));
        table.put("publish", List.of("render"));
        table.put("compile", List.of("discover", "read", "bind", "check", "aggregate", "compose", "render", "publish"));
        table.put("cli", List.of("compile", "publish"));
        return table;
    }

    private static Map<String, List<String>> homes() {
        List<String> files = List.of("definition", "project", "read", "publish", "cli");
        Map<String, List<String>> homes = new LinkedHashMap<>();
        homes.put("picocli", List.of("cli"));
        homes.put("freemarker", List.of("prose", "render"));
        homes.put("com.openhtmltopdf", List.of("render"));
        homes.put("org.apache.pdfbox", List.of("render"));
        homes.put("org.apache.fontbox", List.of("render"));
        homes.put("org.apache.xmpbox", List.of("render"));
        homes.put("org.apache.commons.csv", files);
        homes.put("com.fasterxml.jackson", files);
        homes.put("org.yaml.snakeyaml", files);
        homes.put("org.dhatim.fastexcel", files);
        homes.put("org.commonmark", List.of("prose"));
        homes.put("org.jspecify", List.copyOf(MAY_USE.keySet()));
        return homes;
    }

    @BeforeAll
    static void readClasses() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.report");
    }

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    private static void reach(String name, Set<String> reached) {
        if (reached.add(name)) {
            MAY_USE.getOrDefault(name, List.of()).forEach(next -> reach(next, reached));
        }
    }

    /** The stage that a type belongs to; a package within a stage's package is part of it. */
    private static String stage(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    private static DescribedPredicate<JavaClass> in(List<String> stages) {
        return describe("in " + stages, type -> stages.contains(stage(type)));
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(program.stream().map(ArchitectureTest::stage)).isSubsetOf(MAY_USE.keySet());
        assertThat(program.stream().map(ArchitectureTest::stage)).containsAll(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageUsesOnlyWhatLiesBeforeItInThePipeline(String name) {
        Set<String> reached = new LinkedHashSet<>();
        reach(name, reached);

        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.report..")
                        .and(not(in(List.copyOf(reached))))
                        .as("other packages than " + reached))
                .check(program);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(program);
    }

    @Test
    void librariesStayInTheirHomes() {
        HOMES.forEach((library, stages) -> noClasses()
                .that(are(not(in(stages))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .allowEmptyShould(true)
                .check(program));
    }

    @Test
    void noOtherLibraryIsUsed() {
        DescribedPredicate<JavaClass> known = describe(
                "of the JDK, of this program or of a library with a home",
                type -> type.getPackageName().isEmpty()
                        || type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("javax.")
                        || type.getPackageName().startsWith("org.w3c.dom")
                        || type.getPackageName().startsWith("org.xml.sax")
                        || type.getPackageName().startsWith("dev.report")
                        || HOMES.keySet().stream()
                                .anyMatch(library -> type.getPackageName().startsWith(library)));
        classes().should().onlyDependOnClassesThat(known).check(program);
    }

    @Test
    void modelCheckAggregateAndComposeTouchNoFile() {
        noClasses()
                .that(are(in(List.of("check", "aggregate", "compose"))))
                .should()
                .accessClassesThat(describe(
                        "that open files",
                        type -> type.isEquivalentTo(Files.class)
                                || type.getPackageName().equals("java.nio.channels")
                                || type.getPackageName().equals("java.io")))
                .check(program);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                .check(program);
    }

    @Test
    void streamsClockAndExitAreTheCommandLinesOwn() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessTargetWhere(describe(
                        "standard streams, the clock, or the end of the process", ArchitectureTest::isStreamOrClock))
                .check(program);
    }

    private static boolean isStreamOrClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isEquivalentTo(System.class)) {
            return List.of("out", "err", "in", "exit", "currentTimeMillis", "nanoTime", "console")
                    .contains(name);
        }
        boolean clock = owner.getPackageName().equals("java.time")
                && (name.equals("now") || owner.isEquivalentTo(Clock.class) && name.startsWith("system"));
        boolean made = (owner.isEquivalentTo(Date.class) || owner.isEquivalentTo(Random.class))
                && name.equals("<init>")
                && access.getTarget().getFullName().endsWith("()");
        return clock
                || made
                || owner.isEquivalentTo(java.io.FileDescriptor.class)
                || owner.isEquivalentTo(Runtime.class) && (name.equals("exit") || name.equals("halt"))
                || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isAssignableTo(Throwable.class)
                        && name.equals("printStackTrace")
                        && access.getTarget().getFullName().endsWith("()");
    }

    @Test
    void nothingDependsOnTheMachinesLocaleZoneOrEncoding() {
        noClasses()
                .should()
                .accessTargetWhere(
                        describe("defaults of the machine", access -> isDefault(access.getTargetOwner(), access)))
                .check(program);
    }

    private static boolean isDefault(JavaClass owner, JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return owner.isEquivalentTo(Locale.class) && access.getName().equals("getDefault")
                || owner.isEquivalentTo(TimeZone.class) && access.getName().equals("getDefault")
                || owner.isEquivalentTo(ZoneId.class) && access.getName().equals("systemDefault")
                || owner.isEquivalentTo(Charset.class) && access.getName().equals("defaultCharset")
                || target.equals("java.lang.String.toLowerCase()")
                || target.equals("java.lang.String.toUpperCase()")
                || target.equals("java.lang.String.getBytes()")
                || target.equals("java.lang.String.<init>([B)")
                || target.equals("java.io.ByteArrayOutputStream.toString()")
                || owner.isEquivalentTo(java.io.FileReader.class)
                || owner.isEquivalentTo(java.io.FileWriter.class)
                || owner.isEquivalentTo(java.text.Collator.class);
    }

    /** What people write is read by {@code CellKey.parse} or {@code CellIndex.position}, which take any text; a lone slash is written daily. */
    @Test
    void onlyADefinitionMakesKeysOfCells() {
        noClasses()
                .that(are(not(in(List.of("model", "definition")))))
                .should()
                .callMethod(CellKey.class, "of", String.class)
                .orShould()
                .callConstructor(CellKey.class, String.class, String.class)
                .check(program);
    }

    /** {@code Map.copyOf} and {@code Set.copyOf} list their entries differently from run to run. */
    @Test
    void mapsAndSetsThatAreCopiedKeepTheirOrder() {
        // A submission's notes are looked up by indicator and never listed.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.report.bind.UnitDesk")
                .should()
                .callMethod(Map.class, "copyOf", Map.class)
                .orShould()
                .callMethod(Set.class, "copyOf", java.util.Collection.class)
                .check(program);
    }

    @Test
    void fieldsAreFinalOutsideBuilders() {
        fields().that(describe("are of no builder and no exempt type", ArchitectureTest::shouldBeFinal))
                .should()
                .beFinal()
                .check(program);
    }

    private static boolean shouldBeFinal(JavaField field) {
        JavaClass owner = field.getOwner();
        boolean builder = owner.getSimpleName().equals("Builder");
        // Readers of files give one row after the other; their fields say where they are.
        boolean streams = stage(owner).equals("read") && !owner.getModifiers().contains(JavaModifier.PUBLIC);
        return !builder && !streams && !CHANGING.containsKey(shortName(owner));
    }

    private static String shortName(JavaClass type) {
        return type.getName().substring(ROOT.length());
    }

    @Test
    void exemptTypesAreNeededAndStayInTheirPackage() {
        for (String name : CHANGING.keySet()) {
            JavaClass type = program.get(ROOT + name);
            assertThat(type.getFields())
                    .as(name)
                    .anyMatch(field -> !field.getModifiers().contains(JavaModifier.FINAL));
            assertThat(type.getModifiers().contains(JavaModifier.PUBLIC))
                    .as(name)
                    .isEqualTo(name.equals("model.Messages"));
        }
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItDoes() throws Exception {
        Set<String> packages = new LinkedHashSet<>();
        program.forEach(type -> packages.add(type.getPackageName()));
        for (String name : packages) {
            assertThat(program.getPackage(name).tryGetPackageInfo())
                    .as(name)
                    .hasValueSatisfying(info ->
                            assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue());
            Path source = Path.of("src/main/java", name.replace('.', '/'), "package-info.java");
            assertThat(Files.readString(source)).as(name).startsWith("/**");
        }
    }

    /** Parts of a public type's record, its {@code Block}s and faces, count as needed where that type is. */
    @Test
    void typesArePublicOnlyWhereAnotherPackageNeedsThem() {
        List<String> lonely = program.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.tryGetMethod("main", String[].class).isEmpty())
                .filter(type -> program.stream()
                        .filter(user -> !user.equals(type) && !outermost(user).equals(type))
                        .filter(user -> user.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> outermost(use.getTargetClass().getBaseComponentType())
                                        .equals(type)))
                        .noneMatch(user -> !stage(user).equals(stage(type))
                                || outermost(user).getModifiers().contains(JavaModifier.PUBLIC)))
                .map(ArchitectureTest::shortName)
                .sorted()
                .toList();

        assertThat(lonely).isEmpty();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
