package app.sockeye.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A desktop's session bus with its accessibility bus, and clients that read as screen readers do. */
final class AccessibilityBus implements AutoCloseable {
    private static final String PYTHON = "/usr/bin/python3";
    private static final String READER = "src/test/resources/app/sockeye/ui/access/reader.py";
    private static final String TIMEOUT_SECONDS = "60";

    private final Path folder;
    private final Process daemon;
    private final List<Process> readers = new ArrayList<>();

    /** @param folder an empty folder with a short name, as those of sockets have to be */
    AccessibilityBus(Path folder) throws IOException {
        this.folder = folder;
        Path config = Files.writeString(
                folder.resolve("bus.conf"),
                "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\""
                        + " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
                        + "<busconfig><type>session</type><listen>" + address() + "</listen>"
                        + "<standard_session_servicedirs/>"
                        + "<policy context=\"default\"><allow send_destination=\"*\"/><allow eavesdrop=\"true\"/>"
                        + "<allow own=\"*\"/></policy>"
                        + "</busconfig>");
        daemon = start("dbus-daemon", "--nofork", "--print-address", "--config-file=" + config);
        assertThat(daemon.inputReader(UTF_8).readLine()).startsWith(address());
    }

    /** Skips the test where Debian's packages are missing. */
    static void needed() throws Exception {
        boolean there = Files.exists(Path.of("/usr/share/dbus-1/services/org.a11y.Bus.service"))
                && Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "dbus-daemon")))
                && Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')")
                                .redirectErrorStream(true)
                                .start()
                                .waitFor()
                        == 0;
        assumeTrue(
                there,
                "needs Debian's accessibility bus: apt-get install dbus at-spi2-core python3-gi gir1.2-atspi-2.0");
    }

    String address() {
        return "unix:path=" + folder.resolve("bus");
    }

    /** Switches accessibility on or off, as a screen reader does or the desktop's settings. */
    void enable(boolean on) throws Exception {
        Process set = start(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.a11y.Bus",
                "/org/a11y/bus",
                "org.freedesktop.DBus.Properties.Set",
                "string:org.a11y.Status",
                "string:IsEnabled",
                "variant:boolean:" + on);
        set.getInputStream().readAllBytes();
        assertThat(set.waitFor()).isZero();
    }

    /** What a reader prints until it ends by itself. */
    List<String> read(String... arguments) throws Exception {
        return read(reader(arguments));
    }

    /** What a reader prints for these edits, each of a field, a function and its arguments. */
    List<String> edit(String program, String... edits) throws Exception {
        Process reader = reader("edit", program);
        try (Writer lines = reader.outputWriter(UTF_8)) {
            for (String edit : edits) {
                lines.write(edit.replace('|', '\t') + "\n");
            }
        }
        return read(reader);
    }

    private static List<String> read(Process reader) throws Exception {
        List<String> lines = reader.inputReader(UTF_8).lines().toList();
        assertThat(reader.waitFor()).isZero();
        return lines;
    }

    /** What a reader prints until the bus is closed. */
    BufferedReader watch(String program) throws IOException {
        return ready(reader("watch", program));
    }

    /** A reader that listens to keys, and takes those with one of these texts. */
    Process keys(String... taken) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("keys"));
        arguments.addAll(List.of(taken));
        return reader(arguments.toArray(String[]::new));
    }

    /** Makes a reader hang. */
    static void hang(Process reader) throws Exception {
        String id = Long.toString(child(reader).pid());
        assertThat(new ProcessBuilder("kill", "-STOP", id).start().waitFor()).isZero();
    }

    /** Ends a reader that has no time to leave. */
    static void kill(Process reader) {
        child(reader).destroyForcibly();
    }

    /** The reader itself, below the one that ends it in time. */
    private static ProcessHandle child(Process reader) {
        return reader.children().findFirst().orElseThrow();
    }

    /** What a reader prints once it is ready. */
    static BufferedReader ready(Process reader) throws IOException {
        BufferedReader lines = reader.inputReader(UTF_8);
        assertThat(lines.readLine()).isEqualTo("ready");
        return lines;
    }

    private Process reader(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("timeout", TIMEOUT_SECONDS, PYTHON, READER));
        command.addAll(List.of(arguments));
        Process reader = start(command.toArray(String[]::new));
        readers.add(reader);
        return reader;
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"));
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        // Else it would be switched on in the settings of whoever runs the test.
        builder.environment().put("GSETTINGS_BACKEND", "memory");
        return builder.start();
    }

    @Override
    public void close() {
        readers.forEach(Process::destroy);
        readers.forEach(reader -> reader.onExit().join());
        // All that the bus has started ends with it.
        daemon.destroy();
        daemon.onExit().join();
    }
}
