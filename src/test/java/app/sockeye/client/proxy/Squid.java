package app.sockeye.client.proxy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/** Debian's squid on a free loopback port, which asks for {@code me} and {@code secret} where it is told to. */
final class Squid implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/squid");
    private static final int STARTING_SECONDS = 30;

    private final Process process;
    private final int port;

    private Squid(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** One that asks for no credentials, and connects only to loopback. */
    static Squid open(Path folder) throws Exception {
        return start(folder, "acl here dst 127.0.0.0/8\nhttp_access allow here\nhttp_access deny all\n");
    }

    static Squid basic(Path folder) throws Exception {
        // The password is "secret", as openssl passwd -apr1 has it.
        Files.writeString(folder.resolve("users"), "me:$apr1$sockeye1$eG5iPduAZ2BZhK8LXaUwT1\n");
        return start(
                folder,
                "auth_param basic program /usr/lib/squid/basic_ncsa_auth " + folder.resolve("users")
                        + "\nauth_param basic realm test\nacl known proxy_auth REQUIRED\n"
                        + "http_access allow known\nhttp_access deny all\n");
    }

    static Squid digest(Path folder) throws Exception {
        Files.writeString(folder.resolve("users"), "me:secret\n");
        return start(
                folder,
                "auth_param digest program /usr/lib/squid/digest_file_auth " + folder.resolve("users")
                        + "\nauth_param digest realm test\nacl known proxy_auth REQUIRED\n"
                        + "http_access allow known\nhttp_access deny all\n");
    }

    private static Squid start(Path folder, String access) throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM), "needs squid: apt-get install squid");
        int port = freePort();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path settings = folder.resolve("squid.conf");
        Files.writeString(
                settings,
                "http_port 127.0.0.1:" + port + "\n" + access
                        + "cache deny all\nshutdown_lifetime 0 seconds\nvisible_hostname localhost\n"
                        + "pid_filename " + folder.resolve("squid.pid") + "\naccess_log none\nnetdb_filename none\n"
                        + "cache_log " + folder.resolve("cache.log") + "\ncoredump_dir " + folder + "\n");
        Process process = new ProcessBuilder(PROGRAM.toString(), "-N", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        Squid squid = new Squid(process, port);
        awaitListening(process, port);
        return squid;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until a server that was started takes connections. */
    static void awaitListening(Process process, int port) throws Exception {
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

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
