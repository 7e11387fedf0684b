package app.sockeye.profile;

import java.util.List;
import java.util.Objects;

/**
 * Where a profile connects to, as typed.
 *
 * @param url may be incomplete and hold variables
 * @param off the parameters of its query that are switched off and not in the URL, by their places
 */
public record ProfileTarget(String url, List<OffParameter> off) implements ProfilePart {
    public ProfileTarget {
        Objects.requireNonNull(url);
        off = List.copyOf(off);
    }

    /** One without parameters that are switched off. */
    public ProfileTarget(String url) {
        this(url, List.of());
    }

    /** The same with another URL. */
    public ProfileTarget withUrl(String newUrl) {
        return new ProfileTarget(newUrl, off);
    }
}
