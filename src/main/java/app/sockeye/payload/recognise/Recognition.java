package app.sockeye.payload.recognise;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What a value was recognised as.
 *
 * @param name in a few words, such as {@code JWT} or {@code 2026-11-22 14:02:11Z}
 * @param parts what it holds; asked for only when it is opened, which may take a while
 */
public record Recognition(String name, Supplier<List<Part>> parts) {
    public Recognition {
        Objects.requireNonNull(name);
        Objects.requireNonNull(parts);
    }
}
