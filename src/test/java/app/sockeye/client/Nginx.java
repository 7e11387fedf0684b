package app.sockeye.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's nginx on a free loopback port, with what a test says in its {@code location /}. */
public final class Nginx implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final int STARTING_SECONDS = 30;

    private final Process process;
    private final int port;
    private final String scheme;

    private Nginx(Process process, int port, String scheme) {
        this.process = process;
        this.port = port;
        this.scheme = scheme;
    }

    public static Nginx plain(Path folder, String location) throws Exception {
        return start(folder, "ws", "", location);
    }

    public static Nginx withTls(Path folder, TestCertificates certificates, String location) throws Exception {
        Path pem = certificates.pem();
        return start(folder, "wss", "ssl_certificate " + pem + "; ssl_certificate_key " + pem + ";", location);
    }

    /** One that speaks HTTP/2 with whom offers it. */
    public static Nginx withHttp2(Path folder, TestCertificates certificates, String location) throws Exception {
        Path pem = certificates.pem();
        return start(
                folder, "wss", "ssl_certificate " + pem + "; ssl_certificate_key " + pem + ";", location, " http2");
    }

    private static Nginx start(Path folder, String scheme, String server, String location) throws Exception {
        return start(folder, scheme, server, location, "");
    }

    private static Nginx start(Path folder, String scheme, String server, String location, String listen)
            throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM), "needs nginx: apt-get install nginx-light");
        int port = freePort();
        Path settings = folder.resolve("nginx.conf");
        StringBuilder temporary = new StringBuilder();
        for (String kind : new String[] {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            temporary.append(kind).append("_temp_path ").append(folder).append("; ");
        }
        Files.writeString(
                settings,
                "daemon off; master_process off; pid " + folder.resolve("nginx.pid") + "; error_log stderr;\n"
                        + "events {}\nhttp { access_log off; " + temporary + "\nserver { listen 127.0.0.1:" + port
                        + (scheme.equals("wss") ? " ssl" + listen + "; " : "; ") + server + " location / { " + location
                        + " } } }\n");
        Process process = new ProcessBuilder(
                        PROGRAM.toString(), "-c", settings.toString(), "-p", folder.toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        awaitListening(process, port);
        return new Nginx(process, port, scheme);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(Process process, int port) throws Exception {
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

    public int port() {
        return port;
    }

    public URI uri(String resource) {
        return URI.create(scheme + "://localhost:" + port + resource);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
