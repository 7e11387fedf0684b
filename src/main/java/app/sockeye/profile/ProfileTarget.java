package app.sockeye.profile;

import java.util.Objects;

/**
 * Where a profile connects to, as typed.
 *
 * @param url may be incomplete and hold variables
 */
public record ProfileTarget(String url) implements ProfilePart {
    public ProfileTarget {
        Objects.requireNonNull(url);
    }

    /** The same with another URL. */
    public ProfileTarget withUrl(String newUrl) {
        return new ProfileTarget(newUrl);
    }
}
