package app.sockeye.dialect.jsontext;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** A program of the machine's packages that serves on a free loopback port. */
public final class InstalledServer implements AutoCloseable {
    private static final int STARTING_SECONDS = 60;

    private final Process process;
    private final int port;

    private InstalledServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test where a file of a package is missing. */
    public static void needs(String file, String debianPackage) {
        assumeTrue(
                Files.exists(Path.of(file)) || System.getenv("CI") != null,
                "needs Debian's " + debianPackage + ": apt-get install " + debianPackage);
    }

    /** Skips the test where a file is missing that not every release has as a package. */
    public static void wants(String file) {
        assumeTrue(Files.exists(Path.of(file)), "needs " + file);
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param folder takes what it prints
     * @param command for a port
     */
    public static InstalledServer start(File folder, IntFunction<List<String>> command) throws Exception {
        int port = freePort();
        InstalledServer server = new InstalledServer(
                new ProcessBuilder(command.apply(port))
                        .redirectErrorStream(true)
                        .redirectOutput(new File(folder, "out.log"))
                        .start(),
                port);
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

    /** Its address. */
    public String url() {
        return "ws://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        process.onExit().join();
        for (ProcessHandle child : children) {
            child.destroyForcibly();
            child.onExit().join();
        }
    }
}
