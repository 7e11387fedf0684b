package app.sockeye;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may import which: the table that each {@code package-info.java} tells in words. */
class ArchitectureTest {
    private static final String ROOT = "app.sockeye.";
    static final JavaClasses SOCKEYE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.sockeye");

    /** Package to what it may import, with the packages in it unless it is named alone; a package may import itself. */
    private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        MAY_IMPORT.put("files", List.of("protocol", "payload"));
        MAY_IMPORT.put("protocol", List.of());
        MAY_IMPORT.put("payload", List.of("protocol"));
        MAY_IMPORT.put("template", List.of());
        MAY_IMPORT.put("dialect", List.of("protocol", "payload", "script"));
        MAY_IMPORT.put("message", List.of("files", "protocol", "payload", "template"));
        MAY_IMPORT.put("transcript", List.of("files", "protocol", "payload", "dialect"));
        MAY_IMPORT.put("history", List.of("files", "secret", "protocol", "payload", "dialect", "transcript"));
        MAY_IMPORT.put("history.key", List.of("files", "secret", "transcript.sealed"));
        MAY_IMPORT.put("transcript.sealed", List.of("transcript.file"));
        MAY_IMPORT.put("transcript.mark", List.of("files", "payload.json", "transcript.file"));
        MAY_IMPORT.put("transcript.entry", List.of("protocol", "payload", "transcript.connection", "transcript.mark"));
        List<String> stored =
                List.of("protocol", "transcript.entry", "transcript.file", "transcript.cold", "transcript.connection");
        MAY_IMPORT.put("transcript.segment", with(stored, "transcript.mark", "transcript.sealed"));
        MAY_IMPORT.put("transcript.memory", with(stored, "transcript.segment"));
        MAY_IMPORT.put("transcript.write", with(stored, "files", "transcript.segment"));
        MAY_IMPORT.put("transcript.recovery", with(stored, "transcript.segment", "transcript.write"));
        MAY_IMPORT.put("export", List.of("files", "secret", "protocol", "payload", "dialect", "transcript", "history"));
        MAY_IMPORT.put("export.json", List.of("protocol", "transcript"));
        MAY_IMPORT.put("export.capture", List.of());
        MAY_IMPORT.put("export.output", List.of("payload", "transcript", "history", "export.json"));
        MAY_IMPORT.put("export.input", List.of("protocol", "payload", "transcript", "history", "export.output"));
        MAY_IMPORT.put("export.redaction", List.of("secret", "protocol", "transcript"));
        List<String> shared = List.of("protocol", "payload", "transcript", "export.input", "export.output");
        MAY_IMPORT.put("export.ndjson", with(shared, "export.json"));
        MAY_IMPORT.put("export.har", with(shared, "secret", "export.json", "export.redaction"));
        MAY_IMPORT.put("export.network", with(shared, "secret", "files", "export.capture", "export.redaction"));
        MAY_IMPORT.put("client", List.of("protocol", "payload"));
        MAY_IMPORT.put(
                "session",
                List.of(
                        "protocol",
                        "payload",
                        "template",
                        "dialect",
                        "transcript",
                        "client",
                        "message",
                        "files",
                        "script"));
        MAY_IMPORT.put("script", List.of());
        MAY_IMPORT.put("settings", List.of("files", "protocol", "payload"));
        MAY_IMPORT.put("secret", List.of("files"));
        MAY_IMPORT.put(
                "profile",
                List.of(
                        "files",
                        "settings",
                        "secret",
                        "protocol",
                        "payload",
                        "template",
                        "dialect",
                        "message",
                        "client",
                        "session.reconnect",
                        "session.capture",
                        "session.sequence",
                        "session.rule"));
        MAY_IMPORT.put("profile.variable", List.of("secret", "template"));
        MAY_IMPORT.put(
                "profile.secret",
                List.of(
                        "files",
                        "secret",
                        "message",
                        "template",
                        "profile alone",
                        "profile.option",
                        "profile.value",
                        "profile.variable"));
        MAY_IMPORT.put(
                "profile.file",
                List.of(
                        "files",
                        "settings",
                        "protocol",
                        "profile alone",
                        "profile.option",
                        "profile.secret",
                        "profile.value"));
        List<String> saved = List.of(
                "files",
                "settings",
                "secret",
                "profile alone",
                "profile.file",
                "profile.message",
                "profile.option",
                "profile.rule",
                "profile.secret",
                "profile.sequence",
                "profile.value",
                "session.rule",
                "session.sequence");
        MAY_IMPORT.put("profile.workspace", saved);
        MAY_IMPORT.put(
                "profile.trash",
                List.of(
                        "files",
                        "profile alone",
                        "profile.file",
                        "profile.message",
                        "profile.workspace",
                        "session.sequence"));
        MAY_IMPORT.put(
                "profile.unsaved",
                List.of(
                        "files",
                        "secret",
                        "message",
                        "profile alone",
                        "profile.file",
                        "profile.message",
                        "profile.secret",
                        "profile.token"));
        MAY_IMPORT.put(
                "profile.library",
                with(saved, "message", "profile.trash", "profile.variable", "profile.workspace", "session.capture"));
        MAY_IMPORT.put(
                "interchange",
                List.of("files", "secret", "protocol", "payload", "template", "message", "client", "profile"));
        MAY_IMPORT.put("server", List.of("protocol"));
        MAY_IMPORT.put("playground", List.of("protocol", "server"));
        List<String> core = List.of(
                "files",
                "protocol",
                "payload",
                "template",
                "message",
                "dialect",
                "transcript",
                "history",
                "export",
                "client",
                "session",
                "settings",
                "secret",
                "profile",
                "interchange",
                "script",
                "playground");
        MAY_IMPORT.put("cli", core);
        MAY_IMPORT.put("cli.value", List.of("files", "protocol", "client"));
        MAY_IMPORT.put(
                "cli.output",
                List.of("dialect", "client", "export", "payload", "protocol", "secret", "session", "transcript"));
        MAY_IMPORT.put("cli.argument", with(core, "cli.value", "cli.output"));
        MAY_IMPORT.put("cli.destination", with(core, "cli.argument", "cli.output"));
        MAY_IMPORT.put("cli.run", with(core, "cli.destination", "cli.output"));
        MAY_IMPORT.put("ui", core);
        MAY_IMPORT.put("ui.access", List.of("ui.common"));
        MAY_IMPORT.put("ui.access.tree", List.of());
        MAY_IMPORT.put("ui.access.key", List.of("ui.common"));
        MAY_IMPORT.put("ui.access.atspi", List.of("ui.common", "ui.access.key", "ui.access.tree"));
        MAY_IMPORT.put("ui.window", with(core, "ui.common"));
        MAY_IMPORT.put("ui.palette", with(core, "ui.common"));
        MAY_IMPORT.put("ui.split", with(core, "ui.common", "ui.log"));
        MAY_IMPORT.put("ui.connection.reference", with(core, "ui.common"));
        MAY_IMPORT.put("ui.composer.form", with(core, "ui.common"));
        MAY_IMPORT.put("ui.composer.history", with(core, "ui.common"));
        MAY_IMPORT.put("ui.composer.editor", with(core, "ui.common", "ui.composer.reference"));
        MAY_IMPORT.put("ui.composer.sending", with(core, "ui.common", "ui.composer.form", "ui.composer.reference"));
        MAY_IMPORT.put(
                "ui.composer.packet",
                with(core, "ui.common", "ui.composer.editor", "ui.composer.reference", "ui.composer.sending"));
        List<String> model = with(core, "ui.common", "ui.log.filter", "ui.log.look", "ui.log.words");
        MAY_IMPORT.put("ui.log.model", model);
        List<String> pane = with(model, "ui.log.model", "ui.log.row");
        MAY_IMPORT.put("ui.log.pane", pane);
        MAY_IMPORT.put("ui.log.activity", with(pane, "ui.log.pane"));
        MAY_IMPORT.put("ui.log.export", with(pane, "ui.log.pane"));
        MAY_IMPORT.put("ui.log.copy", with(pane, "ui.log.pane"));
        MAY_IMPORT.put("ui.log.bar", with(pane, "ui.log.export"));
        MAY_IMPORT.put("ui.log.command", with(pane, "ui.log.copy", "ui.log.export", "ui.log.pane"));
        MAY_IMPORT.put("ui.tab.work", with(core, "ui.common", "ui.inspector", "ui.log", "ui.statistics"));
        MAY_IMPORT.put(
                "ui.tab.session",
                with(
                        core,
                        "ui.common",
                        "ui.composer",
                        "ui.connection",
                        "ui.history",
                        "ui.inspector",
                        "ui.log",
                        "ui.repeat",
                        "ui.rule",
                        "ui.script",
                        "ui.sequence",
                        "ui.statistics",
                        "ui.tab.work"));
        MAY_IMPORT.put(
                "ui.tab.recorded",
                with(core, "ui.common", "ui.history", "ui.inspector", "ui.log", "ui.statistics", "ui.tab.work"));
        MAY_IMPORT.put("ui.tab.page", with(core, "ui.common", "ui.connection", "ui.tab.work"));
        MAY_IMPORT.put("ui.tab.strip", with(core, "ui.common", "ui.split", "ui.tab.session", "ui.tab.work"));
    }

    private static String packages(String name) {
        return ROOT + (name.endsWith(" alone") ? name.replace(" alone", "") : name + "..");
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static final List<String> REGIONS = List.of(
            "library",
            "history",
            "environment",
            "connection",
            "log",
            "statistics",
            "inspector",
            "composer",
            "bench",
            "repeat",
            "sequence",
            "rule",
            "script",
            "preset",
            "palette",
            "layout",
            "access",
            "common");

    /** Library packages to the only packages of ours that may import them. */
    private static final Map<String, List<String>> ONLY_IMPORTED_BY = Map.ofEntries(
            Map.entry(
                    "com.fasterxml.jackson..",
                    List.of("files..", "interchange..", "payload..", "playground..", "profile..", "settings..")),
            Map.entry("com.sun.jna..", List.of("secret..", "ui.access.key..")),
            Map.entry("org.freedesktop..", List.of("ui.access.atspi..")),
            Map.entry("io.roastedroot..", List.of("script..")),
            Map.entry("run.endive..", List.of("script..")),
            Map.entry("org.snakeyaml..", List.of("interchange.tree..")),
            Map.entry("com.google.re2j..", List.of("payload.schema..", "transcript.search..")),
            Map.entry("com.networknt..", List.of("payload.schema..")),
            Map.entry("net.datafaker..", List.of("template..")),
            Map.entry("org.HdrHistogram..", List.of("transcript.statistics..")),
            Map.entry("com.github.difflib..", List.of("payload.diff..")),
            Map.entry("io.airlift..", List.of("payload.format.compression..", "transcript.cold..")),
            Map.entry("org.brotli..", List.of("payload.format.compression..")),
            Map.entry("org.glassfish.tyrus..", List.of("client..")),
            Map.entry("jakarta.websocket..", List.of("client..")),
            Map.entry("picocli..", List.of("cli..")),
            Map.entry("javafx..", List.of("ui..", "app..")),
            Map.entry("atlantafx..", List.of("ui..")),
            Map.entry("org.kordamp.ikonli..", List.of("ui..")),
            Map.entry("org.fxmisc..", List.of("ui..")));

    @Test
    void everyPackageImportsOnlyWhatTheTableAllows() {
        MAY_IMPORT.forEach((name, allowed) -> noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("app.sockeye..")
                        .and(resideOutsideOfPackages(Stream.concat(Stream.of(name), allowed.stream())
                                .map(ArchitectureTest::packages)
                                .toArray(String[]::new))))
                .allowEmptyShould(true)
                .because("app.sockeye." + name + " may import " + allowed + " only")
                .check(SOCKEYE));
    }

    @Test
    void everyLibraryIsImportedOnlyWhereItBelongs() {
        ONLY_IMPORTED_BY.forEach((library, owners) -> noClasses()
                .that(resideOutsideOfPackages(owners.stream().map(p -> ROOT + p).toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(library + " belongs to " + owners)
                .check(SOCKEYE));
    }

    @Test
    void regionsOfTheWindowDoNotKnowEachOther() {
        for (String region : REGIONS) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "ui." + region + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ROOT + "ui..")
                            .and(resideOutsideOfPackages(ROOT + "ui." + region + "..", ROOT + "ui.common..")))
                    .allowEmptyShould(true)
                    .because("only the main window places the regions")
                    .check(SOCKEYE);
        }
    }

    @Test
    void tabsKnowTheRegionsAndNotTheWindow() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "ui.tab..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "ui")
                .because("the window places the tabs")
                .check(SOCKEYE);
    }

    @Test
    void bytesOfARecordAreReadOnlyByTheTranscriptAndItsHistory() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "transcript..", ROOT + "history.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                ROOT + "transcript.segment..",
                                ROOT + "transcript.memory..",
                                ROOT + "transcript.write..",
                                ROOT + "transcript.recovery..")
                        .and(not(nameMatching(
                                ".*\\.(Appender|EntryTimes|WriteProgress|UnrecordedEntries|PrivateMemory)(\\$.*)?"))))
                .because("others read entries")
                .check(SOCKEYE);
    }

    @Test
    void howAConnectionIsMadeIsKnownToTheClientAlone() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "client.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "client.dial..", ROOT + "client.upgrade..")
                        .and(not(simpleName("ConnectStage")))
                        .and(not(simpleName("Timings"))))
                .because("others give options and are told stages, times and failures")
                .check(SOCKEYE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("app.sockeye.(**)").should().beFreeOfCycles().check(SOCKEYE);
    }

    @Test
    void onlyThePulseHopsToTheFxThread() {
        Guards.ONLY_THE_PULSE_HOPS.check(SOCKEYE);
    }

    @Test
    void whatOthersSayIsAskedForByOneClassThatKnowsItMayBeNothing() {
        Guards.REASONS_ARE_WORDED_IN_ONE_PLACE.check(SOCKEYE);
    }

    @Test
    void noTwoTypesHaveOneName() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            assertThat(Guards.namesUsedTwice(sources)).isEmpty();
        }
    }

    @Test
    void onlyTheLegacyReaderReadsASentenceBack() {
        Guards.SENTENCES_ARE_READ_BY_ONE_CLASS.check(SOCKEYE);
        Guards.SENTENCES_ARE_SHOWN_ONLY.check(SOCKEYE);
    }

    @Test
    void popoversAreShownAtANode() {
        Guards.POPOVERS_ARE_SHOWN_AT_A_NODE.check(SOCKEYE);
    }

    @Test
    void theDefaultsOfTheMachineAreNotAskedFor() {
        Guards.NOBODY_ASKS_FOR_DEFAULTS.check(SOCKEYE);
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        Path sources = Path.of("src/main/java/app/sockeye");
        try (Stream<Path> files = Files.walk(sources)) {
            Set<Path> folders = files.filter(f -> f.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(toSet());
            assertThat(folders)
                    .allSatisfy(f -> assertThat(f.resolve("package-info.java")).exists());
        }
    }
}
