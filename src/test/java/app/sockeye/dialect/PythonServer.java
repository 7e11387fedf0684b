package app.sockeye.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server written in Python that prints its port, and ends with its standard input. */
public final class PythonServer implements AutoCloseable {
    private static final String PYTHON = "/usr/bin/python3";

    private final Process process;
    private final int port;

    private PythonServer(Process process) throws IOException {
        this.process = process;
        this.port = Integer.parseInt(process.inputReader(UTF_8).readLine());
    }

    /** Skips the test where a module of Debian's is missing. */
    public static void needs(String module, String debianPackage) throws Exception {
        boolean there = Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import " + module).start().waitFor() == 0;
        assumeTrue(there, "needs Debian's " + debianPackage + ": apt-get install " + debianPackage);
    }

    /** Starts a script that lies among the resources of the dialects' tests. */
    public static PythonServer start(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON, "src/test/resources/app/sockeye/dialect/" + script));
        command.addAll(List.of(arguments));
        return new PythonServer(new ProcessBuilder(command)
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
