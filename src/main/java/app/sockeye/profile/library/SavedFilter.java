package app.sockeye.profile.library;

import java.util.Objects;

/**
 * A filter of the log, to be used again.
 *
 * @param name not blank
 * @param query as it was typed, not blank
 */
public record SavedFilter(String name, String query) {
    public SavedFilter {
        Objects.requireNonNull(query);
        if (name.isBlank() || query.isBlank()) {
            throw new IllegalArgumentException("A saved filter has a name and a query");
        }
    }
}
