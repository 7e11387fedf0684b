package app.sockeye.profile;

import app.sockeye.profile.message.SavedMessages;
import app.sockeye.settings.LogLook;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A profile and its file.
 *
 * @param order its rank among its siblings; empty where it has none
 * @param log how its log looks; empty where it looks like those of most connections
 * @param messages saved in it
 */
public record SavedProfile(Path path, String order, Profile profile, Optional<LogLook> log, SavedMessages messages)
        implements LibraryEntry {
    public SavedProfile {
        Objects.requireNonNull(log);
        Objects.requireNonNull(messages);
    }

    /** One without messages. */
    public SavedProfile(Path path, String order, Profile profile, Optional<LogLook> log) {
        this(path, order, profile, log, SavedMessages.NONE);
    }

    /** One without messages and a look of its own. */
    public SavedProfile(Path path, String order, Profile profile) {
        this(path, order, profile, Optional.empty());
    }

    @Override
    public String name() {
        return profile.name();
    }
}
