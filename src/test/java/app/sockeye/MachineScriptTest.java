package app.sockeye;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in packaging, on machines of which all commands but the system's own are stand-ins. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the scripts install on Debian and Ubuntu")
class MachineScriptTest {
    /** What the scripts use of any Linux system. */
    private static final List<String> BASICS = List.of(
            "bash",
            "env",
            "dirname",
            "readlink",
            "locale",
            "sed",
            "grep",
            "cat",
            "rm",
            "mkdir",
            "tee",
            "touch",
            "find",
            "cut",
            "awk",
            "mktemp",
            "sort",
            "paste",
            "date",
            "kill");

    @TempDir
    Path machine;

    private Path checkout;
    private Path commands;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void bareMachine() throws IOException {
        commands = Files.createDirectories(machine.resolve("bin"));
        for (String name : BASICS) {
            for (String folder : List.of("/usr/bin", "/bin")) {
                Path real = Path.of(folder, name);
                if (Files.exists(real) && Files.notExists(commands.resolve(name))) {
                    command(name, "exec " + real + " \"$@\"");
                }
            }
        }
        checkout = Files.createDirectories(machine.resolve("a checkout"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.createDirectories(checkout.resolve("icons"));
        Files.createFile(checkout.resolve("pom.xml"));
        Files.createDirectories(checkout.resolve("packaging"));
        Files.createDirectories(checkout.resolve("packaging").resolve("linux"));
        for (String name : List.of("machine.sh", "run", "sockeye", "test", "linux/prove")) {
            Path copy = checkout.resolve("packaging").resolve(name);
            Files.copy(Path.of("packaging", name), copy);
            assertThat(copy.toFile().setExecutable(true)).isTrue();
        }
        command("ldconfig", ""); // no library
        environment.put("PATH", commands.toString());
    }

    @Test
    void allThatIsMissingIsToldAtOnceByTheNamesOfTheRelease() throws Exception {
        command(
                "apt-cache",
                "case $2 in openjdk-17*|libgtk-3-0|maven) echo ' Candidate: 1';; *) echo ' Candidate: (none)';; esac");
        command("apt-get", "case $* in *install*) exit 1;; esac");
        command("sudo", "exit 1");
        Ran run = run("packaging/run");
        assertThat(run.lines())
                .anyMatch(line -> line.contains("lacks a JDK (17 or newer), Maven, libgtk-3.so.0, libXtst.so.6, Xvfb."))
                .last()
                .asString()
                .endsWith("apt-get install openjdk-17-jdk-headless maven libgtk-3-0 libxtst6 xvfb");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aNewerReleaseNamesItsOwnPackages() throws Exception {
        command("apt-cache", "case $2 in openjdk-21*|libgtk-3-0t64) echo '  Candidate: 1';; esac");
        assertThat(
                        sourced(
                                "lack GTK libgtk-3-0t64 libgtk-3-0; lack JDK openjdk-21-jdk-headless x; lack odd a b; chosen_packages"))
                .containsExactly("libgtk-3-0t64", "openjdk-21-jdk-headless", "b");
    }

    @Test
    void aProofWithoutAPackageSaysWhatBuildsOne() throws Exception {
        Ran run = run("packaging/linux/prove");
        assertThat(run.lines())
                .containsExactly("sockeye: Not proved: there is no .deb in target/installer;"
                        + " packaging/installer deb builds it.");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void withoutAptTheNeedsAreToldInWords() throws Exception {
        assertThat(run("packaging/run").lines()).last().isEqualTo("sockeye: Please install that, then start again.");
    }

    @Test
    void aWrongJavaHomeIsASentenceAndNothingIsInstalled() throws Exception {
        environment.put("JAVA_HOME", "/no/such");
        assertThat(run("packaging/sockeye", "--help").lines())
                .containsExactly("sockeye: JAVA_HOME is /no/such, but there is no working bin/java in it. Set JAVA_HOME"
                        + " to the folder of a JDK, 17 or newer, or unset it.");
    }

    @Test
    void withoutADisplayTheWindowIsRefusedBeforeAnythingIsInstalled() throws Exception {
        java("17.0.1");
        assertThat(run("packaging/sockeye").lines())
                .singleElement()
                .asString()
                .startsWith("sockeye: There is no display to show the window on.");
    }

    @Test
    void anOldJavaHomeIsASentence() throws Exception {
        java("1.8.0_402");
        environment.put("JAVA_HOME", machine.toString());
        assertThat(run("packaging/sockeye", "--help").lines())
                .singleElement()
                .asString()
                .contains("which is Java 8.");
    }

    @Test
    void withoutUtf8LocaleOneIsSet() throws Exception {
        environment.put("LC_ALL", "C");
        assertThat(sourced("echo $LC_ALL $LANG; locale charmap")).containsExactly("C.UTF-8 C.UTF-8", "UTF-8");
    }

    @Test
    void aUtf8LocaleIsKept() throws Exception {
        environment.put("LANG", "C.utf8");
        assertThat(sourced("echo ${LC_ALL:-none} $LANG")).containsExactly("none C.utf8");
    }

    @Test
    void aProgramBuiltByAnotherJavaIsBuiltAgain() throws Exception {
        java("17.0.1");
        built("25");
        command("mvn", "exit 0");
        assertThat(run("packaging/sockeye", "--help").lines())
                .contains("sockeye: The program was built with Java 25; building it for Java 17.");
        assertThat(checkout.resolve("target/built-with-java")).hasContent("17");
    }

    @Test
    void whatIsBuiltStartsWithoutMavenOrCompiler() throws Exception {
        java("17.0.1");
        Files.delete(commands.resolve("javac"));
        built("17");
        Ran run = run("packaging/sockeye", "sessions");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).singleElement().asString().endsWith("target/sockeye.jar sessions");
    }

    @Test
    void theArchiveOfTheFirstWindowsClassesIsUsed() throws Exception {
        java("17.0.1");
        built("17");
        Path archive = Files.createFile(checkout.resolve("target/sockeye.jsa"));
        FileTime built = Files.getLastModifiedTime(checkout.resolve("target/sockeye.jar"));
        Files.setLastModifiedTime(archive, FileTime.fromMillis(built.toMillis() - 60_000));
        assertThat(run("packaging/sockeye", "sessions").lines().get(0)).doesNotContain(".jsa");
        Files.setLastModifiedTime(archive, FileTime.fromMillis(built.toMillis() + 60_000));
        assertThat(run("packaging/sockeye", "sessions").lines().get(0)).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void aFailedBuildTellsItsFirstErrorAndIsNoBuild() throws Exception {
        java("17.0.1");
        command("mvn", "mkdir -p \"$3/../target\"; echo '[ERROR] COMPILATION ERROR :'; exit 1");
        assertThat(run("packaging/sockeye", "--help").lines())
                .last()
                .isEqualTo("sockeye: The build failed: COMPILATION ERROR :");
        assertThat(checkout.resolve("target/built-with-java")).doesNotExist();
    }

    @Test
    void aFailedBuildWithoutAReasonSaysSo() throws Exception {
        java("17.0.1");
        command("mvn", "exit 1");
        assertThat(run("packaging/sockeye", "--help").lines())
                .last()
                .isEqualTo("sockeye: The build failed: Maven ended without giving a reason.");
    }

    @Test
    void anInterruptedBuildIsASentenceAndNoBuild() throws Exception {
        java("17.0.1");
        command("mvn", "kill -INT $PPID; kill -INT -- -$$ || true; exit 130");
        Ran run = run("packaging/sockeye", "--help");
        assertThat(run.lines()).last().asString().contains("The build ");
        assertThat(run.status()).isEqualTo(1);
        assertThat(checkout.resolve("target/built-with-java")).doesNotExist();
    }

    @Test
    void failedTestsAreNamedAndCounted() throws Exception {
        Path reports = Files.createDirectories(checkout.resolve("reports"));
        Files.writeString(
                reports.resolve("TEST-app.sockeye.FooTest.xml"),
                """
                <testsuite>
                  <testcase name="holds" classname="app.sockeye.FooTest" time="0.1"/>
                  <testcase name="breaks" classname="app.sockeye.FooTest" time="0.1">
                    <failure message="no">trace</failure>
                  </testcase>
                  <testcase name="throws" classname="app.sockeye.FooTest" time="0.1">
                    <error type="x">trace</error>
                  </testcase>
                  <testcase name="rests" classname="app.sockeye.FooTest" time="0">
                    <skipped/>
                  </testcase>
                </testsuite>
                """);
        assertThat(sourced("failed_tests reports; count_tests reports"))
                .containsExactly("FooTest.breaks", "FooTest.throws", "3");
    }

    /** What a machine with a JDK answers; the program itself prints its arguments. */
    private void java(String version) throws IOException {
        command("java", "[[ $1 = -version ]] && echo 'openjdk version \"" + version + "\"' >&2 || echo \"$@\"");
        command("javac", "");
    }

    private void built(String version) throws IOException {
        Path target = Files.createDirectories(checkout.resolve("target"));
        Files.createFile(target.resolve("sockeye.jar"));
        Files.writeString(target.resolve("built-with-java"), version + "\n");
    }

    private void command(String name, String script) throws IOException {
        Path file = Files.writeString(commands.resolve(name), "#!/bin/bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<String> sourced(String script) throws Exception {
        return run("bash", "-c", "set -euo pipefail; source packaging/machine.sh; " + script)
                .lines();
    }

    private Ran run(String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(
                0,
                (words.get(0).contains("/") ? checkout : commands)
                        .resolve(words.get(0))
                        .toString());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(checkout.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out.lines().toList());
    }

    private record Ran(int status, List<String> lines) {}
}
