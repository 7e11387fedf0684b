package app.sockeye.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that are offered again.
 *
 * @param urls newest first, at most {@link #LONGEST}, each once
 */
public record UrlHistory(List<String> urls) implements SettingsPart {
    /** Addresses that are offered again at most. */
    public static final int LONGEST = 100;

    /** None. */
    public static final UrlHistory DEFAULT = new UrlHistory(List.of());

    public UrlHistory {
        urls = urls.stream().distinct().limit(LONGEST).toList();
    }

    /** The same with a URL at its head. */
    public UrlHistory withUsed(String url) {
        return new UrlHistory(Stream.concat(Stream.of(url), urls.stream()).toList());
    }
}
