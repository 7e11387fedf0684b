package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.ChildJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * GNOME's keyring on a D-Bus of its own, used by a process of its own: this one has the bus of the desktop, whose secrets
 * are nobody's business.
 */
class LibsecretKeyringTest {
    private static final String UNLOCK =
            "printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null && ";

    @TempDir
    Path folder;

    @Test
    void theLibraryIsKept() {
        assumeTrue(isThere("gnome-keyring-daemon"), "needs a keyring: apt-get install gnome-keyring libsecret-1-0");
        assertThat(Libsecret.load() == Libsecret.load()).isTrue();
    }

    @Test
    void secretsAreStoredReadListedAndDeleted() throws Exception {
        assertThat(run(UNLOCK, "use"))
                .containsExactly(
                        "OPEN",
                        "none",
                        "value: s\u00e9cret \"1\"\\n\ud83d\udd11",
                        "replaced: second",
                        "empty: ",
                        "large: 1048576",
                        "names: [a b/c, empty, large, token]",
                        "all: [1, 0, 1048576, 6]",
                        "deleted: none",
                        "names: [a b/c, empty, large]");
    }

    @Test
    void theyOutliveTheProcess() throws Exception {
        assertThat(run(UNLOCK, "write", "read")).containsExactly("written", "read: kept");
    }

    @Test
    void theSecretsOfAConnectionMoveIntoIt() throws Exception {
        assertThat(run(UNLOCK, "move", "moved"))
                .containsExactly("in a file: true", "in a file: false", "Bearer t0ken", "Bearer t0ken");
    }

    @Test
    void aLockedKeyringIsToldAndAsksNobody() throws Exception {
        assertThat(run(UNLOCK, "write", "lock", "locked"))
                .containsExactly(
                        "written",
                        "locked",
                        "LOCKED",
                        "read: LOCKED The keyring with your secrets is locked.",
                        "write: LOCKED The keyring with your secrets is locked.",
                        "names: LOCKED The keyring with your secrets is locked.",
                        // Without a display nobody can be asked.
                        "unlock: LOCKED The keyring with your secrets is locked.");
    }

    @Test
    void withoutAServiceThereIsNone() throws Exception {
        assertThat(run("DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere ", "find")).containsExactly("no keyring");
    }

    @Test
    void aBusWithoutAKeyringIsNone() throws Exception {
        Path config = Files.writeString(
                folder.resolve("bus.conf"),
                "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\""
                        + " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
                        + "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                        + "<policy context=\"default\"><allow send_destination=\"*\"/><allow eavesdrop=\"true\"/>"
                        + "<allow own=\"*\"/></policy></busconfig>");
        assertThat(run(List.of("--config-file=" + config), "", "find")).containsExactly("no keyring");
    }

    private List<String> run(String before, String... actions) throws Exception {
        return run(List.of(), before, actions);
    }

    /** Runs the actions one after the other, each in a process, all on one bus; returns what they print. */
    private List<String> run(List<String> options, String before, String... actions) throws Exception {
        assumeTrue(isThere("dbus-run-session"), "needs a D-Bus: apt-get install dbus");
        assumeTrue(isThere("gnome-keyring-daemon"), "needs a keyring: apt-get install gnome-keyring libsecret-1-0");
        String java = String.join(" ", ChildJava.command());
        StringBuilder script = new StringBuilder(before);
        for (String action : actions) {
            script.append(before.endsWith("/nowhere ") || script.length() == before.length() ? "" : "&& ")
                    .append(java)
                    .append(" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp \"$CP\" ")
                    .append(KeyringUser.class.getName())
                    .append(' ')
                    .append(action)
                    .append(' ');
        }
        List<String> command = new ArrayList<>(List.of("dbus-run-session"));
        command.addAll(options);
        command.addAll(List.of("--", "sh", "-c", script.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("CP", System.getProperty("java.class.path"));
        environment.put("HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put(
                "XDG_RUNTIME_DIR",
                Files.createDirectories(folder.resolve("run")).toString());
        List.of("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL")
                .forEach(environment::remove);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> out + errors()).isZero();
        return out.lines().toList();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
