package app.sockeye.template;

import app.sockeye.template.function.CallException;
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
import java.util.function.Predicate;

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
    private final Predicate<String> allowed;

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
                name -> {},
                name -> true);
    }

    private TemplateSources(
            SourceFiles files,
            Counting counting,
            FakeData fake,
            Clock clock,
            Random random,
            Function<String, Optional<String>> environment,
            Consumer<String> watch,
            Predicate<String> allowed) {
        this.files = files;
        this.counting = counting;
        this.fake = fake;
        this.clock = Objects.requireNonNull(clock);
        this.random = Objects.requireNonNull(random);
        this.environment = Objects.requireNonNull(environment);
        this.watch = Objects.requireNonNull(watch);
        this.allowed = Objects.requireNonNull(allowed);
    }

    /** The same with other variables of the program's environment. */
    public TemplateSources withEnvironment(Function<String, Optional<String>> other) {
        return new TemplateSources(files, counting, fake, clock, random, other, watch, allowed);
    }

    /**
     * The same, telling what of this machine is read: {@code env:HOME} for a variable of the environment, {@code
     * file:users.csv} for a file.
     */
    public TemplateSources watched(Consumer<String> told) {
        return new TemplateSources(files, counting, fake, clock, random, environment, told, allowed);
    }

    /**
     * The same that reads nothing else of this machine than what is allowed: each is asked for as {@link #watched} tells
     * it. Other files give a problem; other variables have no value.
     */
    public TemplateSources limited(Predicate<String> may) {
        return new TemplateSources(files, counting, fake, clock, random, environment, watch, allowed.and(may));
    }

    /** Whether a file of this name, as it is written, may be read. */
    public boolean mayRead(String path) {
        return allowed.test("file:" + path);
    }

    /** The same with counters and rows of its own that start as these are: what they give is not used up here. */
    public TemplateSources preview() {
        return new TemplateSources(files.copy(), counting.copy(), fake, clock, random, environment, watch, allowed);
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

    void readsFile(String path) throws CallException {
        watch.accept("file:" + path);
        if (!mayRead(path)) {
            throw CallException.failed("This file may not be sent to this server.");
        }
    }

    Optional<String> environment(String name) {
        watch.accept("env:" + name);
        return allowed.test("env:" + name) ? environment.apply(name) : Optional.empty();
    }
}
