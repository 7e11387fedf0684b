package app.sockeye.profile.workspace;

import app.sockeye.profile.Profile;
import app.sockeye.profile.message.SavedMessages;
import app.sockeye.profile.sequence.SavedSequences;
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
 * @param sequences saved in it
 * @param description for people, as its file has it; empty where there is none
 */
public record SavedProfile(
        Path path,
        String order,
        Profile profile,
        Optional<LogLook> log,
        SavedMessages messages,
        SavedSequences sequences,
        String description)
        implements LibraryEntry {
    /** The key of the description in the file. */
    static final String DESCRIPTION = "description";

    public SavedProfile {
        Objects.requireNonNull(log);
        Objects.requireNonNull(messages);
        Objects.requireNonNull(sequences);
        Objects.requireNonNull(description);
    }

    /** One that has nothing besides the profile. */
    public SavedProfile(Path path, String order, Profile profile) {
        this(path, order, profile, Optional.empty(), SavedMessages.NONE, SavedSequences.NONE, "");
    }

    /** The same with another profile, at another place. */
    public SavedProfile with(Path newPath, String newOrder, Profile newProfile) {
        return new SavedProfile(newPath, newOrder, newProfile, log, messages, sequences, description);
    }

    /** The same with other messages and sequences. */
    public SavedProfile with(SavedMessages otherMessages, SavedSequences otherSequences) {
        return new SavedProfile(path, order, profile, log, otherMessages, otherSequences, description);
    }

    @Override
    public String name() {
        return profile.name();
    }
}
