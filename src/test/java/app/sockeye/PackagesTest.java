package app.sockeye;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.app.SockeyeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What packaging/installer packs besides the program, without building a package. */
class PackagesTest {
    private static final Path PACKAGING = Path.of("packaging");
    private static final Path LINUX = PACKAGING.resolve("linux");
    private static final String ID = "app.sockeye.Sockeye";

    @TempDir
    Path folder;

    @Test
    void theDesktopEntryStartsTheProgramForAddressesAndRecordings() throws IOException {
        Map<String, String> entry = desktopEntry();
        assertThat(entry).containsEntry("Type", "Application").containsEntry("Exec", "sockeye open %U");
        assertThat(entry).containsEntry("Icon", ID);
        assertThat(entry.get("StartupWMClass")).isEqualTo(SockeyeApplication.class.getName());
        assertThat(types(entry))
                .contains(
                        "x-scheme-handler/ws",
                        "x-scheme-handler/wss",
                        "application/x-ndjson",
                        "application/x-har+json");
    }

    @Test
    void theMetainfoNamesTheSameTypesAndThePlacesOfVersionAndDate() throws Exception {
        Document metainfo = xml(LINUX.resolve(ID + ".metainfo.xml"));
        assertThat(texts(metainfo, "id")).containsExactly(ID);
        assertThat(texts(metainfo, "launchable")).containsExactly(ID + ".desktop");
        assertThat(texts(metainfo, "mediatype")).containsExactlyElementsOf(types(desktopEntry()));
        Element release = (Element) metainfo.getElementsByTagName("release").item(0);
        assertThat(release.getAttribute("version")).isEqualTo("@version@");
    }

    @Test
    void everyTypeOfTheDesktopEntryIsDefined() throws Exception {
        NodeList defined = xml(LINUX.resolve(ID + ".mime.xml")).getElementsByTagName("mime-type");
        List<String> names =
                elements(defined).map(element -> element.getAttribute("type")).toList();
        assertThat(types(desktopEntry()).stream().filter(type -> !type.startsWith("x-scheme-handler/")))
                .containsExactlyElementsOf(names);
    }

    @Test
    void theWindowsInstallerIsWellFormedAndTakesTheVersion() throws Exception {
        Document installer = xml(PACKAGING.resolve("windows").resolve("sockeye.wxs"));
        Element product = (Element) installer.getElementsByTagName("Product").item(0);
        assertThat(product.getAttribute("Version")).isEqualTo("$(var.Version)");
    }

    @Test
    void thereIsAnIconOfEachSize() {
        assertThat(List.of(16, 24, 32, 48, 64, 128, 256, 512))
                .allMatch(size -> Files.exists(Path.of("icons", "sockeye-" + size + ".png")));
    }

    @Test
    void optionsOfJavaAreOneALine() throws IOException {
        assertThat(Files.readAllLines(PACKAGING.resolve("common").resolve("java.options")))
                .allMatch(line -> line.startsWith("-") || line.startsWith("#"));
    }

    @Test
    void actionsOfWorkflowsArePinnedByHash() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "workflows"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("uses:")))
                        .as(file.toString())
                        .isNotEmpty()
                        .allMatch(line -> line.matches(".*@[0-9a-f]{40} # v[0-9.]+"));
            }
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the launcher is a shell script of Linux")
    void theLauncherFindsItsJavaBesideItThroughALinkAndHandsItsArgumentsOver() throws Exception {
        Path home = Files.createDirectories(folder.resolve("a home"));
        executable(home.resolve("runtime/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$LC_ALL\" \"$@\"\n");
        executable(home.resolve("bin/sockeye"), Files.readString(LINUX.resolve("sockeye")));
        Path link = Files.createSymbolicLink(folder.resolve("sockeye"), home.resolve("bin/sockeye"));
        assertThat(lines(link.toString(), "connect", "ws://a b/"))
                .containsExactly(
                        "C.UTF-8",
                        "@" + home + "/app/java.options",
                        "-XX:SharedArchiveFile=" + home + "/app/commands.jsa",
                        "-Djna.boot.library.path=" + home + "/app/lib",
                        "-jar",
                        home + "/app/sockeye.jar",
                        "connect",
                        "ws://a b/");
        for (String[] window : new String[][] {{link.toString()}, {link.toString(), "open", "ws://a b/"}}) {
            assertThat(lines(window)).contains("-XX:SharedArchiveFile=" + home + "/app/sockeye.jsa");
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Windows has no Bash of its own, and that of macOS is too old")
    void packagesHaveTheVersionOfThePom() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(lines(
                        "/bin/bash",
                        "-c",
                        "set -eu; packaging=packaging; source packaging/machine.sh; source packaging/common/image.sh;"
                                + " echo $version; epoch"))
                .containsExactly(version.group(1), timestamp(pom));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "there it builds other kinds")
    void aKindOfAnotherSystemIsRefusedBeforeAnythingIsBuilt() throws Exception {
        assertThat(lines("packaging/installer", "msi"))
                .containsExactly("sockeye: This system builds deb rpm tar, not msi.");
    }

    private static String timestamp(String pom) {
        Matcher time = Pattern.compile("<project.build.outputTimestamp>(.*?)<").matcher(pom);
        assertThat(time.find()).isTrue();
        return String.valueOf(Instant.parse(time.group(1)).getEpochSecond());
    }

    private static Map<String, String> desktopEntry() throws IOException {
        Map<String, String> entry = new TreeMap<>();
        List<String> lines = Files.readAllLines(LINUX.resolve(ID + ".desktop"));
        assertThat(lines.get(0)).isEqualTo("[Desktop Entry]");
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("=", 2);
            assertThat(entry.put(parts[0], parts[1])).as(line).isNull();
        }
        return entry;
    }

    private static List<String> types(Map<String, String> entry) {
        return List.of(entry.get("MimeType").split(";"));
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static Stream<Element> elements(NodeList nodes) {
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(i -> (Element) nodes.item(i));
    }

    private static List<String> texts(Document document, String name) {
        return elements(document.getElementsByTagName(name))
                .map(Element::getTextContent)
                .toList();
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** What a command writes, in a locale that is not UTF-8. */
    private static List<String> lines(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return out.lines().toList();
    }
}
