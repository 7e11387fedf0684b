package app.sockeye.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * The recent addresses, which are offered again.
 *
 * @param urls newest first, at most {@link #LONGEST}, each once
 */
public record UrlHistory(List<String> urls) implements SettingsPart {
    /** Maximum number of addresses. */
    public static final int LONGEST = 100;

    /** No addresses. */
    public static final UrlHistory DEFAULT = new UrlHistory(List.of());

    public UrlHistory {
        urls = urls.stream().distinct().limit(LONGEST).toList();
    }

    /** The same with a URL at the front. */
    public UrlHistory withUsed(String url) {
        return new UrlHistory(Stream.concat(Stream.of(url), urls.stream()).toList());
    }
}
