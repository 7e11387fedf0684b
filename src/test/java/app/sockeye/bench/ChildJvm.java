package app.sockeye.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A child JVM with a fixed heap on this one's class path, its screen headless; it tells its figures as {@code name=number} lines.
 */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    ChildJvm(int heapMegabytes, Class<?> main, Object... arguments) throws IOException {
        this(Map.of(), heapMegabytes, main, arguments);
    }

    private ChildJvm(Map<String, String> environment, int heapMegabytes, Class<?> main, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heapMegabytes + "m",
                "-Xmx" + heapMegabytes + "m",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1920x1200-32",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        process = builder.start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs a main class to its end; without any where it failed, and its error output tells why. */
    static Map<String, Double> figures(int heapMegabytes, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        return figures(Map.of(), heapMegabytes, main, arguments);
    }

    /** @param environment variables that the child has besides this one's */
    static Map<String, Double> figures(
            Map<String, String> environment, int heapMegabytes, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        try (ChildJvm child = new ChildJvm(environment, heapMegabytes, main, arguments)) {
            Map<String, Double> figures = new HashMap<>();
            for (String line = child.readLine(); line != null; line = child.readLine()) {
                int equals = line.indexOf('=');
                figures.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
            }
            return child.process.waitFor() == 0 ? figures : Map.of();
        }
    }

    String readLine() throws IOException {
        return out.readLine();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
