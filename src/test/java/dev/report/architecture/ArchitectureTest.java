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
import dev.report.model.CellKey;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Calendar;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the plan of the packages: who may use whom, which rooms are private to their stage, where libraries live, who sees the streams and
 * the clock. */
class ArchitectureTest {

    private static final String ROOT = "dev.report.";

    /** A package and those that it may use, beside what these may use themselves. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    /** The few homes of each library; the first word of a package's name counts. */
    private static final Map<String, List<String>> HOMES = homes();

    /**
     * Types outside {@code read} with fields that change after an object was made, and why. Few are public, and
     * each of the others lives for one loop of one stage.
     */
    private static final Map<String, String> CHANGING = Map.ofEntries(
            Map.entry("discover.PackedFiles", "counts the bytes that it may yet unpack"),
            Map.entry("bind.sender.SentTable", "takes note of what binding gave"),
            Map.entry("bind.sender.WordsAround", "lays out the units' names when the first title is met"),
            Map.entry("bind.table.Measures", "remembers the text of the row before"),
            Map.entry("bind.table.RowYears", "remembers the year of the row before"),
            Map.entry("bind.table.TableContext", "reads one row ahead"),
            Map.entry("bind.table.ValueTaker", "remembers the row before"),
            Map.entry("bind.table.PlainTaker", "goes through the rows of a table"),
            Map.entry("bind.table.StretchBinder", "goes through the rows of one unit after the other"),
            Map.entry("bind.unit.PlainValues", "counts the values it was given"),
            Map.entry("bind.unit.UnitDraft", "counts the values it was given"),
            Map.entry("check.Tally", "counts what became of claims"),
            Map.entry("check.rule.ZeroAmongPeers$Given", "adds up one cell"),
            Map.entry("bind.layout.LongLabels", "remembers the indicator of the row before"),
            Map.entry("bind.layout.MatrixLabels", "remembers the labels above a row"),
            Map.entry("bind.layout.MatrixLayout", "remembers the heads above a row"),
            Map.entry("bind.unit.SheetTotals", "is told where the totals stand"),
            Map.entry("bind.unit.TableUnits", "remembers the unit of the row before"),
            Map.entry("bind.unit.ValueText", "is one parser used for millions of cells"),
            Map.entry("cli.CompileCommand", "is told when its run holds the project"),
            Map.entry("discover.FileOwner", "looks at the names of units when a file does not say a code"),
            Map.entry("definition.rule.FormulaParser", "walks through a formula"),
            Map.entry("project.roster.CutLines", "goes through a text"),
            Map.entry("project.roster.RosterLines$Quoted", "goes through a text"),
            Map.entry("prose.syntax.ExpressionParser", "walks through a citation"),
            Map.entry("prose.ProseBinder$Place", "counts lines and characters"),
            Map.entry("read.grid.Grid", "lays out one cell after the other"),
            Map.entry("read.xlsx.XlsxFile", "reads one sheet after the other"),
            Map.entry("published.ink.GlyphMaker", "is told each glyph of a page"),
            Map.entry("published.ink.InkCollector", "is told what a page draws"),
            Map.entry("published.ink.MarkedContent", "follows the marks of a page"),
            Map.entry("published.ink.PathPen", "follows a path"),
            Map.entry("published.ink.Workload", "counts the steps of a file"),
            Map.entry("published.pdf.TagTree", "counts the elements that it followed"),
            Map.entry("published.pdf.TaggedTable", "lays out cells while tags are read"),
            Map.entry("render.line.LineBreaks", "goes through a text"),
            Map.entry("render.template.TemplateRun$Looking", "notes where a template is that does not end"),
            Map.entry("render.pdf.PdfBookmarks", "numbers headings"),
            Map.entry("render.pdf.PdfFonts$Supplier", "embeds a face when its first character is drawn"),
            Map.entry("published.page.HtmlFlow", "goes through a page"),
            Map.entry("published.page.MarkdownPageReader", "reads one part of a file after the other"),
            Map.entry("published.page.TableBuilder", "lays out one cell after the other"),
            Map.entry("published.shown.GridBuilder", "lays out one box after the other"),
            Map.entry("watch.Board", "is told of each build"),
            Map.entry("watch.ReportBuilder", "keeps what the next build can use"),
            Map.entry("model.Ints", "grows with the numbers put in"),
            Map.entry("model.Longs", "grows with the numbers put in"),
            Map.entry("finding.Messages", "reads its sentences when the first is needed"));

    /** Those of them that other stages use. */
    private static final Set<String> SEEN = Set.of("finding.Messages", "read.grid.Grid", "read.xlsx.XlsxFile");

    /** What other stages may use of an inner room: a type of it, or all of it. */
    private static final Set<String> DOORS = Set.of(
            "compare.portal",
            "check.rule.Claim",
            "check.rule.RuleEvaluator",
            "definition.computed.Computation",
            "definition.computed.Computations",
            "definition.form.AggregationMode",
            "definition.form.AxisNode",
            "definition.form.Breakdown",
            "definition.form.Category",
            "definition.form.FormTable",
            "definition.form.Indicator",
            "definition.form.PictureForm",
            "definition.rule.Expression",
            "definition.rule.Formula",
            "definition.rule.Fraction",
            "definition.rule.LegalSource",
            "definition.rule.LinearForm",
            "definition.rule.Rule",
            "definition.rule.Scope",
            "definition.rule.Tolerance",
            "definition.rule.Worth",
            "definition.text.TextForm",
            "definition.text.TextItem",
            "definition.text.TextList",
            "definition.text.TextType",
            "definition.label.LabelIndex",
            "definition.label.LabelText",
            "definition.label.LookAlikes",
            "published.page",
            "published.shown.HtmlText",
            "published.named.NamedPart",
            "project.history.HistoryReader",
            "project.period.PeriodText",
            "publish.data.OpenData",
            "read.docx.WordCells",
            "read.docx.WordText",
            "read.grid.DocumentParts",
            "read.grid.Grid",
            "read.grid.GridRow",
            "read.grid.NoteMark",
            "read.html.PageText",
            "read.ole.OleFile",
            "read.raw.CellRange",
            "read.raw.Cells",
            "read.raw.Faults",
            "read.raw.KnownWords",
            "read.raw.MisreadException",
            "read.raw.PlainNumber",
            "read.raw.PlainRow",
            "read.raw.PlainRows",
            "read.raw.PlainShape",
            "read.raw.PlainTable",
            "read.raw.RawFile",
            "read.raw.RawRow",
            "read.raw.RawTable",
            "read.raw.RowPlaces",
            "read.raw.RowSource",
            "read.raw.Stretch",
            "read.raw.TableSource",
            "read.text.Signature",
            "read.xlsx.XlsxFile",
            "read.zip.ZipPart",
            "read.ahead.ReadAhead",
            "render.face.Face",
            "render.face.FaceSet",
            "render.proof.PageFault",
            "published.page.PublishedDocument",
            "render.template.RenderException",
            "render.template.TemplateEngine");

    /** Their constants are copied into those who use them, which compiled classes do not show. */
    private static final Set<String> CONSTANTS = Set.of("cli.process.ExitCode");

    private static JavaClasses program;

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("model", List.of());
        table.put("finding", List.of("model"));
        table.put("json", List.of("model"));
        table.put("run", List.of());
        table.put("markdown", List.of());
        table.put("config", List.of("finding"));
        table.put("definition", List.of("config"));
        table.put("project", List.of("definition", "json", "run"));
        table.put("discover", List.of("project"));
        table.put("read", List.of("discover", "run"));
        table.put("bind", List.of("read", "definition"));
        table.put("aggregate", List.of("bind"));
        table.put("check", List.of("aggregate", "project"));
        table.put("prose", List.of("aggregate", "markdown"));
        table.put("lint", List.of("prose", "check"));
        table.put("compose", List.of("prose", "check"));
        table.put("render", List.of("compose", "run"));
        table.put("publish", List.of("render"));
        table.put("published", List.of("lint", "json"));
        table.put("compare", List.of("publish", "published"));
        table.put("audit", List.of("publish", "published"));
        table.put("marked", List.of("publish", "published"));
        table.put("compile", List.of("publish", "published"));
        table.put("form", List.of("check", "json"));
        table.put("returns", List.of("compile"));
        table.put("starter", List.of("compile"));
        table.put("watch", List.of("compile"));
        table.put("trial", List.of("compile", "form"));
        table.put("schema", List.of("definition", "json", "run"));
        table.put(
                "cli",
                List.of(
                        "compile", "compare", "audit", "marked", "form", "returns", "starter", "watch", "trial",
                        "schema"));
        table.put("packing", List.of("finding"));
        return table;
    }

    private static Map<String, List<String>> homes() {
        List<String> files = List.of(
                "json",
                "config",
                "project",
                "read",
                "publish",
                "published",
                "compare",
                "audit",
                "form",
                "returns",
                "starter",
                "schema",
                "cli");
        Map<String, List<String>> homes = new LinkedHashMap<>();
        homes.put("picocli", List.of("cli"));
        homes.put("com.sun.net.httpserver", List.of("watch"));
        homes.put("freemarker", List.of("render.template"));
        homes.put("com.github.difflib", List.of("compare"));
        homes.put("com.openhtmltopdf", List.of("render.pdf", "render.line", "render.proof"));
        homes.put("org.apache.pdfbox", List.of("render.pdf", "render.proof", "published.ink", "published.pdf"));
        homes.put("org.apache.fontbox", List.of("render.pdf", "published.ink"));
        homes.put("org.apache.xmpbox", List.of("render.pdf"));
        homes.put("org.apache.commons.csv", files);
        homes.put("com.fasterxml.jackson", files);
        homes.put("org.yaml.snakeyaml", List.of("config"));
        homes.put("org.dhatim.fastexcel", List.of("read.xlsx"));
        homes.put("com.fasterxml.aalto", List.of("read.xlsx"));
        homes.put("org.commonmark", List.of("markdown"));
        homes.put(
                "org.jsoup",
                List.of(
                        "read.html",
                        "read.zip",
                        "read.docx",
                        "read.ods",
                        "published.page",
                        "published.named.NamedPart",
                        "published.shown",
                        "published.word",
                        "marked"));
        homes.put("org.apache.commons.compress", List.of("discover"));
        homes.put("org.apache.poi", List.of("read.ole", "form.workbook"));
        homes.put("org.objectweb.asm", List.of("packing"));
        homes.put("org.jspecify", List.copyOf(MAY_USE.keySet()));
        return homes;
    }

    @BeforeAll
    static void readClasses() {
        program = new ClassFileImporter()
                .importUrl(CellKey.class.getProtectionDomain().getCodeSource().getLocation());
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

    /** The package of a type within the program, its stage and its room: {@code read.csv}. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }

    private static DescribedPredicate<JavaClass> in(List<String> packages) {
        return describe("in " + packages, type -> packages.contains(stage(type)) || packages.contains(room(type)));
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

    /** Java cannot hide a package within another: a room serves its own stage, but for the doors that are listed. */
    @Test
    void innerRoomsAreUsedFromTheirOwnStageAlone() {
        List<String> strangers = program.stream()
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .filter(use -> isInner(outermost(use.getTargetClass())))
                .filter(use -> !stage(use.getOriginClass()).equals(stage(outermost(use.getTargetClass()))))
                .filter(use -> !DOORS.contains(room(outermost(use.getTargetClass())))
                        && !DOORS.contains(shortName(outermost(use.getTargetClass()))))
                .map(use -> shortName(outermost(use.getOriginClass())) + " uses "
                        + shortName(outermost(use.getTargetClass())))
                .distinct()
                .sorted()
                .toList();

        assertThat(strangers).isEmpty();
    }

    @Test
    void everyDoorIsUsed() {
        Set<String> used = new LinkedHashSet<>();
        program.stream()
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .filter(use -> isInner(outermost(use.getTargetClass())))
                .filter(use -> !stage(use.getOriginClass()).equals(stage(outermost(use.getTargetClass()))))
                .forEach(use -> {
                    used.add(room(outermost(use.getTargetClass())));
                    used.add(shortName(outermost(use.getTargetClass())));
                });

        assertThat(used).containsAll(DOORS);
    }

    private static boolean isInner(JavaClass type) {
        return room(type).contains(".");
    }

    @Test
    void innerRoomsAreFreeOfCycles() {
        slices().matching(ROOT + "(*.*)..").should().beFreeOfCycles().check(program);
    }

    /** Files that need each other stand in one room: none of a circle is elsewhere. */
    @Test
    void noCircleOfFilesLeadsThroughTwoRooms() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : program) {
            Set<String> targets = uses.computeIfAbsent(shortName(outermost(type)), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(use -> outermost(use.getTargetClass().getBaseComponentType()))
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .forEach(target -> targets.add(shortName(target)));
        }
        Map<String, Set<String>> reached = new TreeMap<>();
        uses.keySet().forEach(name -> reached.put(name, reachable(name, uses)));
        List<String> circles = reached.keySet().stream()
                .flatMap(one -> reached.get(one).stream()
                        .filter(other -> one.compareTo(other) < 0
                                && !folder(one).equals(folder(other))
                                && reached.get(other).contains(one))
                        .map(other -> one + " and " + other))
                .toList();

        assertThat(circles).isEmpty();
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> uses) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String next : uses.getOrDefault(open.remove(), Set.of())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    @Test
    void noPackageIsAFlatListOfMoreThanTwentyFiles() throws Exception {
        Map<Path, Long> files = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> files.merge(file.getParent(), 1L, Long::sum));
        }

        assertThat(files).allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(20));
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
                .doNotHaveFullyQualifiedName("dev.report.bind.unit.UnitDraft")
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
        boolean builder =
                owner.getSimpleName().equals("Builder") || owner.getSimpleName().equals("Raised");
        // Readers of files give one row after the other; their fields say where they are.
        boolean streams = stage(owner).equals("read") && !isSeenByOtherStages(owner);
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
            assertThat(isSeenByOtherStages(type)).as(name).isEqualTo(SEEN.contains(name));
        }
    }

    private static boolean isSeenByOtherStages(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && (!isInner(type) || DOORS.contains(room(type)) || DOORS.contains(shortName(type)));
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
                        .noneMatch(user -> !room(user).equals(room(type))
                                || outermost(user).getModifiers().contains(JavaModifier.PUBLIC)))
                .map(ArchitectureTest::shortName)
                .filter(name -> !CONSTANTS.contains(name))
                .sorted()
                .toList();

        assertThat(lonely).isEmpty();
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass plain = type.getBaseComponentType();
        return plain.getEnclosingClass().map(ArchitectureTest::outermost).orElse(plain);
    }
}
