package app.sockeye.profile;

import app.sockeye.settings.LogLook;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A profile and its file.
 *
 * @param order its rank among its siblings; empty where it has none
 * @param log how its log looks; empty where it looks like those of most connections
 */
public record SavedProfile(Path path, String order, Profile profile, Optional<LogLook> log) implements LibraryEntry {
    public SavedProfile {
        Objects.requireNonNull(log);
    }

    /** One without a look of its own. */
    public SavedProfile(Path path, String order, Profile profile) {
        this(path, order, profile, Optional.empty());
    }

    @Override
    public String name() {
        return profile.name();
    }
}
