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
    private static final int STARTING_SECONDS = 30;

    private final Process process;
    private final int port;

    private LocalServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one; the test is skipped where it is not installed.
     *
     * @param settings the content of its settings file for a port
     * @param option what stands before the file's name on the command line
     */
    public static LocalServer start(
            Path folder, String program, String packageName, String option, IntFunction<String> settings)
            throws Exception {
        Path path = Path.of("/usr/sbin", program);
        assumeTrue(
                Files.isExecutable(path) || System.getenv("CI") != null,
                "needs " + program + ": apt-get install " + packageName);
        int port = freePort();
        Path file = Files.writeString(folder.resolve(program + ".conf"), settings.apply(port));
        Process process = new ProcessBuilder(List.of(path.toString(), option, file.toString()))
                .redirectErrorStream(true)
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

    /** Its address, with a path. */
    public String url(String path) {
        return "ws://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
