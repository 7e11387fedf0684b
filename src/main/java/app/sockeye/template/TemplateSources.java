package app.sockeye.template;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * What functions take their results from, besides values: files, counters, rows of tables, clock and randomness. One
 * for each session or run: its counters go on with each message. Thread-safe if the randomness is.
 */
public final class TemplateSources {
    private final Path folder;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();

    /** With the system's clock and zone; relative names of files start where the program was started. */
    public TemplateSources() {
        this(Path.of(""));
    }

    /** @param folder where relative names of files start */
    public TemplateSources(Path folder) {
        this(folder, Clock.systemDefaultZone(), new SecureRandom());
    }

    /** @param folder where relative names of files start */
    public TemplateSources(Path folder, Clock clock, RandomGenerator random) {
        this.folder = Objects.requireNonNull(folder);
        this.clock = Objects.requireNonNull(clock);
        this.random = Objects.requireNonNull(random);
    }

    /** Where relative names of files start. */
    public Path folder() {
        return folder;
    }

    /** Time and time zone. */
    public Clock clock() {
        return clock;
    }

    /** Where random values come from. */
    public RandomGenerator random() {
        return random;
    }

    /** A counter; it starts with 1. */
    long next(String counter) {
        return counters.computeIfAbsent(counter, name -> new AtomicLong()).incrementAndGet();
    }

    /** The same with counters of its own that start as these are: what they show is not used up. */
    public TemplateSources preview() {
        TemplateSources copy = new TemplateSources(folder, clock, random);
        counters.forEach((name, count) -> copy.counters.put(name, new AtomicLong(count.get())));
        return copy;
    }
}
