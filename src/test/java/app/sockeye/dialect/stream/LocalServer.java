package app.sockeye.dialect.stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** A server of the machine's packages on a free loopback port. */
public final class LocalServer implements AutoCloseable {
    private static final int STARTING_SECONDS = 120;
    private static final int MOST_END_SECONDS = 10;

    private final Process process;
    private final int port;

    private LocalServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one; the test is skipped where it is not installed. What it keeps it keeps in the folder.
     *
     * @param program its path
     * @param packageName Debian's name of it
     * @param option what stands before the settings file on the command line, or joined to it by an equals sign
     * @param settings the content of the settings file for a port
     */
    public static LocalServer start(
            Path folder, String program, String packageName, String option, IntFunction<String> settings)
            throws Exception {
        return start(folder, program, packageName, option, "settings.py", settings);
    }

    /**
     * Starts one whose settings file must have a name of its kind.
     *
     * @param name of the settings file
     */
    public static LocalServer start(
            Path folder, String program, String packageName, String option, String name, IntFunction<String> settings)
            throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(program)) || System.getenv("CI") != null,
                "needs " + packageName + ": apt-get install " + packageName);
        int port = freePort();
        Path file = Files.writeString(folder.resolve(name), settings.apply(port));
        ProcessBuilder builder = new ProcessBuilder(
                option.endsWith("=") ? List.of(program, option + file) : List.of(program, option, file.toString()));
        builder.environment().put("HOME", folder.toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        LocalServer server = new LocalServer(process, port);
        server.awaitListening();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTING_SECONDS);
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw e;
                }
            }
        }
    }

    /** The port on the loopback interface. */
    public int port() {
        return port;
    }

    /** Its address, with a path. */
    public String url(String path) {
        return "ws://127.0.0.1:" + port + path;
    }

    /** Ends it; one that doesn't end when it is asked to is killed. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, MOST_END_SECONDS, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .thenCompose(nothing -> process.onExit())
                .join();
    }
}
