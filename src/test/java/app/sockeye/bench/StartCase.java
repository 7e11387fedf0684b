package app.sockeye.bench;

import app.sockeye.files.Folders;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Measures the start up to the first picture, as a ratio to a bare JavaFX window in the same run: from the jar, and as
 * packaging/installer packs it where that was built. On a real display.
 */
final class StartCase {
    private static final int ROUNDS = 3;
    private static final Path IMAGE = Path.of("target", "packaging", "image");
    private static final String BARE_WINDOW = "bare JavaFX window";

    private StartCase() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, List<String>> starts = new LinkedHashMap<>();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        starts.put(BARE_WINDOW, List.of(java, "-cp", classes, StartedWindow.class.getName(), StartedWindow.BARE));
        starts.put("Sockeye from its classes", List.of(java, "-cp", classes, StartedWindow.class.getName()));
        if (Files.exists(IMAGE)) {
            starts.put("Sockeye installed", installed());
        }
        Map<String, List<Map<String, Double>>> all = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> start : starts.entrySet()) {
                Report.progress("start, round " + (round + 1) + ": " + start.getKey());
                all.computeIfAbsent(start.getKey(), name -> new ArrayList<>()).add(figures(start.getValue()));
            }
        }
        Report report = new Report();
        report.table("start to the first picture, median of " + ROUNDS, "seconds", "processor", "of the bare window's");
        double bare = median(all.get(BARE_WINDOW), "processor");
        all.forEach((name, figures) -> report.row(
                name,
                "%.2f".formatted(median(figures, "wall")),
                "%.2f s".formatted(median(figures, "processor")),
                "%.1f".formatted(median(figures, "processor") / bare)));
        System.out.println(report);
        Files.deleteIfExists(IMAGE.resolve("app").resolve("bench.jar"));
    }

    /** As the launcher starts it, with the measuring class behind its class path: in its folder, or it has no archive. */
    private static List<String> installed() throws IOException {
        String image = IMAGE.toAbsolutePath().toString();
        Path measuring = IMAGE.resolve("app").resolve("bench.jar").toAbsolutePath();
        Files.deleteIfExists(measuring);
        try (FileSystem jar = FileSystems.newFileSystem(measuring, Map.of("create", "true"))) {
            Path folder = Path.of("target", "test-classes", "app", "sockeye", "bench");
            Path within = Files.createDirectories(jar.getPath("app", "sockeye", "bench"));
            for (String name : List.of("StartedWindow", "StartedWindow$BareWindow", "BenchUnits")) {
                Files.copy(folder.resolve(name + ".class"), within.resolve(name + ".class"));
            }
        }
        return List.of(
                "env",
                "MALLOC_ARENA_MAX=2",
                "MALLOC_MMAP_THRESHOLD_=131072",
                "GDK_GL=disable",
                image + "/runtime/bin/java",
                "@" + image + "/app/java.options",
                "-XX:SharedArchiveFile=" + image + "/app/sockeye.jsa",
                "-Djna.boot.library.path=" + image + "/app/lib",
                "-cp",
                image + "/app/sockeye.jar" + File.pathSeparator + measuring,
                StartedWindow.class.getName());
    }

    private static Map<String, Double> figures(List<String> command) throws IOException, InterruptedException {
        try (TemporaryFolder home = new TemporaryFolder()) {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put(Folders.HOME_VARIABLE, home.path().toString());
            builder.environment().put(StartedWindow.STARTED, String.valueOf(System.currentTimeMillis()));
            Process process = builder.start();
            Map<String, Double> figures = new LinkedHashMap<>();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    String[] parts = line.split("=", 2);
                    figures.put(parts[0], Double.valueOf(parts[1]));
                }
            }
            process.waitFor();
            return figures;
        }
    }

    private static double median(List<Map<String, Double>> rounds, String figure) {
        return rounds.stream()
                .flatMapToDouble(figures -> DoubleStream.of(figures.getOrDefault(figure, Double.NaN)))
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }
}
