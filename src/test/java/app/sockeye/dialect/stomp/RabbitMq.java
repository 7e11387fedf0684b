package app.sockeye.dialect.stomp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's rabbitmq-server with STOMP over WebSocket on a free loopback port; user and password are guest. */
public final class RabbitMq implements AutoCloseable {
    private static final Path HOME = Path.of("/usr/lib/rabbitmq/lib");
    private static final Path EPMD = Path.of("/usr/bin/epmd");
    private static final int STARTING_SECONDS = 90;

    private final Process process;
    private final int port;
    /** Erlang's port mapper, which the server would else start as a daemon that outlives it. */
    private final Process mapper;

    private RabbitMq(Process process, int port, Process mapper) {
        this.process = process;
        this.port = port;
        this.mapper = mapper;
    }

    /** Starts one that keeps its files in a folder; the test is skipped where it is not installed. */
    public static RabbitMq open(Path folder) throws Exception {
        assumeTrue(
                Files.isDirectory(HOME) && Files.isExecutable(EPMD), "needs RabbitMQ: apt-get install rabbitmq-server");
        int port = freePort();
        int epmdPort = freePort();
        Files.writeString(folder.resolve("plugins"), "[rabbitmq_web_stomp].\n");
        Path settings = folder.resolve("rabbitmq.conf");
        Files.writeString(
                settings,
                "listeners.tcp = none\nstomp.listeners.tcp = none\nweb_stomp.tcp.ip = 127.0.0.1\nweb_stomp.tcp.port = "
                        + port + "\n");
        ProcessBuilder builder = new ProcessBuilder(program().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "HOME", folder.toString(),
                        "RABBITMQ_NODENAME", "sockeye-" + port + "@localhost",
                        "RABBITMQ_MNESIA_BASE", folder.resolve("db").toString(),
                        "RABBITMQ_LOG_BASE", folder.resolve("log").toString(),
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                                folder.resolve("plugins").toString(),
                        "RABBITMQ_CONFIG_FILE", settings.toString(),
                        "RABBITMQ_DIST_PORT", Integer.toString(freePort()),
                        "ERL_EPMD_PORT", Integer.toString(epmdPort),
                        "ERL_EPMD_ADDRESS", "127.0.0.1"));
        Process mapper = new ProcessBuilder(
                        EPMD.toString(), "-port", Integer.toString(epmdPort), "-address", "127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        RabbitMq server = new RabbitMq(builder.start(), port, mapper);
        server.awaitListening();
        return server;
    }

    private static Path program() throws IOException {
        try (Stream<Path> versions = Files.list(HOME)) {
            return versions.map(version -> version.resolve("sbin/rabbitmq-server"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
        }
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
                new Socket(InetAddress.getByName("127.0.0.1"), port).close();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    close();
                    throw e;
                }
            }
        }
    }

    /** Where it listens, on the loopback interface. */
    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        mapper.destroyForcibly().onExit().join();
    }
}
