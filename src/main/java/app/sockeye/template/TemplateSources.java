package app.sockeye.template;

import app.sockeye.template.function.Counting;
import app.sockeye.template.function.FakeData;
import app.sockeye.template.function.SourceFiles;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What functions take their results from, besides values: files, counters, rows of tables, clock and randomness. One
 * for each session or run: its counters go on with each message. Thread-safe.
 */
public final class TemplateSources {
    private final SourceFiles files;
    private final Counting counting;
    private final FakeData fake;
    private final Clock clock;
    private final Random random;
    private final Function<String, Optional<String>> environment;
    private final Consumer<String> watch;

    /** With the system's clock and zone; relative names of files start where the program was started. */
    public TemplateSources() {
        this(Path.of(""));
    }

    /** @param folder where relative names of files start */
    public TemplateSources(Path folder) {
        this(folder, Clock.systemDefaultZone(), new SecureRandom());
    }

    /** @param folder where relative names of files start */
    public TemplateSources(Path folder, Clock clock, Random random) {
        this(
                new SourceFiles(folder),
                new Counting(),
                new FakeData(random),
                clock,
                random,
                name -> Optional.ofNullable(System.getenv(name)),
                name -> {});
    }

    private TemplateSources(
            SourceFiles files,
            Counting counting,
            FakeData fake,
            Clock clock,
            Random random,
            Function<String, Optional<String>> environment,
            Consumer<String> watch) {
        this.files = files;
        this.counting = counting;
        this.fake = fake;
        this.clock = Objects.requireNonNull(clock);
        this.random = Objects.requireNonNull(random);
        this.environment = Objects.requireNonNull(environment);
        this.watch = Objects.requireNonNull(watch);
    }

    /** The same with other variables of the program's environment. */
    public TemplateSources withEnvironment(Function<String, Optional<String>> other) {
        return new TemplateSources(files, counting, fake, clock, random, other, watch);
    }

    /**
     * The same, telling what of this machine is read: {@code env:HOME} for a variable of the environment, {@code
     * file:users.csv} for a file.
     */
    public TemplateSources watched(Consumer<String> told) {
        return new TemplateSources(files, counting, fake, clock, random, environment, told);
    }

    /** The same with counters and rows of its own that start as these are: what they give is not used up here. */
    public TemplateSources preview() {
        return new TemplateSources(files.copy(), counting.copy(), fake, clock, random, environment, watch);
    }

    /** Where relative names of files start. */
    public Path folder() {
        return files.folder();
    }

    SourceFiles files() {
        return files;
    }

    Counting counting() {
        return counting;
    }

    FakeData fake() {
        return fake;
    }

    Clock clock() {
        return clock;
    }

    Random random() {
        return random;
    }

    void readsFile(String path) {
        watch.accept("file:" + path);
    }

    Optional<String> environment(String name) {
        watch.accept("env:" + name);
        return environment.apply(name);
    }
}
