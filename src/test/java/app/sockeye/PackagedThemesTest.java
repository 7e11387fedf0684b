package app.sockeye;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.Theme;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.css.CssParser;
import javafx.css.Selector;
import javafx.css.Stylesheet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The themes as packages have them, without the styles of controls that the program hasn't. */
class PackagedThemesTest {
    private static final Pattern CONTROL = Pattern.compile("javafx/scene/control/(\\w+)");
    /** Shown in windows of their own. */
    private static final Pattern POPUPS =
            Pattern.compile("\\.(context-menu|menu-item|combo-box-popup|tooltip|popover|separator)(?![\\w-]).*");

    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyStyleOfAControlThatTheProgramHasIsKept() throws Exception {
        Path classes = Path.of(
                Theme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Selector> before =
                selectors(new CssParser().parse(Theme.class.getResource(new PrimerLight().getUserAgentStylesheet())));
        Set<String> kept = cut(classes);
        assertThat(kept.size()).isLessThan(before.size() * 2 / 3);
        assertThat(kept)
                .containsAll(FxThread.call(() -> applying(before, controls(classes))))
                .containsAll(before.stream()
                        .map(Selector::toString)
                        .filter(selector -> POPUPS.matcher(selector).matches())
                        .toList());
    }

    @Test
    void theStylesOfAControlOrOfAStyleClassAreKeptWithIt() throws Exception {
        Path program = Files.createDirectories(folder.resolve("program"));
        Files.writeString(program.resolve("Tabs.class"), "javafx/scene/control/TabPane");
        // A style class of its own, as class files have texts: a mark, the length, the text.
        Files.writeString(program.resolve("Figures.class"), "\u0001\u0000\u0004card");
        assertThat(cut(program))
                .anyMatch(selector -> selector.contains(".tab-pane"))
                .anyMatch(selector -> selector.contains(".card"))
                .noneMatch(selector -> selector.contains(".date-picker"));
    }

    /** The selectors of the light theme as it is packed with a program. */
    private Set<String> cut(Path classes) throws Exception {
        Path jar = folder.resolve("program.jar");
        try (FileSystem packed = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                Path to = packed.getPath(classes.relativize(file).toString().replace('\\', '/'));
                if (to.getParent() != null) {
                    Files.createDirectories(to.getParent());
                }
                Files.copy(file, to);
            }
        }
        Path out = folder.resolve("themes");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Path.of("packaging", "common", "Themes.java").toString(),
                        jar.toString(),
                        out.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        Path themes = out.resolve("atlantafx/base/theme");
        try (Stream<Path> written = Files.list(themes)) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("primer-light.css", "primer-dark.css");
        }
        return selectors(new CssParser()
                        .parse(themes.resolve("primer-light.css").toUri().toURL()))
                .stream()
                .map(Selector::toString)
                .collect(Collectors.toSet());
    }

    private static List<Selector> selectors(Stylesheet sheet) {
        return sheet.getRules().stream()
                .flatMap(rule -> rule.getSelectors().stream())
                .toList();
    }

    /** One of each control that the program's classes name and that can be made of nothing. */
    private static List<Node> controls(Path classes) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                CONTROL.matcher(Files.readString(file, ISO_8859_1))
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.replace('/', '.'))
                        .forEach(names::add);
            }
        }
        List<Node> controls = new ArrayList<>();
        for (String name : names) {
            try {
                if (Class.forName(name).getConstructor().newInstance() instanceof Control control) {
                    controls.add(control);
                }
            } catch (ReflectiveOperationException e) {
                // It is none, or one for others to extend.
                continue;
            }
        }
        assertThat(controls).hasSizeGreaterThan(20);
        return controls;
    }

    /** The selectors that apply to a node of controls that are shown. */
    private static Set<String> applying(List<Selector> selectors, List<Node> controls) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Scene scene = new Scene(new FlowPane(controls.toArray(Node[]::new)));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return nodes(scene.getRoot())
                .flatMap(node -> selectors.stream().filter(selector -> selector.applies(node)))
                .map(Selector::toString)
                .collect(Collectors.toSet());
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(PackagedThemesTest::nodes))
                : Stream.of(node);
    }
}
