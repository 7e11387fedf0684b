package app.sockeye.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.ChildJava;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server written in Java that prints its port, and ends with its standard input. It runs in a process of its own, on
 * libraries that the build put into a folder, so that none of them is on the class
 * path of the tests.
 */
public final class JavaServer implements AutoCloseable {
    private static final Path LIBRARIES = Path.of("target", "servers");

    private final Process process;
    private final int port;

    private JavaServer(Process process) throws IOException {
        this.process = process;
        String line = process.inputReader(UTF_8).readLine();
        if (line == null) {
            throw new IOException("The server did not start.");
        }
        port = Integer.parseInt(line);
    }

    /**
     * Compiles a source that lies among the resources of the dialects' tests, and starts it.
     *
     * @param name of the class; the test is skipped where the build has fetched no libraries
     */
    public static JavaServer start(String name) throws IOException {
        assumeTrue(
                Files.isDirectory(LIBRARIES) || System.getenv("CI") != null,
                "needs " + LIBRARIES + ": mvn process-test-classes");
        return new JavaServer(new ProcessBuilder(ChildJava.command(
                        "-cp",
                        LIBRARIES + File.separator + "*",
                        "src/test/resources/app/sockeye/dialect/" + name + ".java"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Where it listens, on the loopback interface. */
    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
        process.onExit().join();
    }
}
