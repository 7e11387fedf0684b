package app.sockeye.profile;

import java.nio.file.Path;

/**
 * A profile and its file.
 *
 * @param order its rank among its siblings; empty where it has none
 */
public record SavedProfile(Path path, String order, Profile profile) implements LibraryEntry {

    @Override
    public String name() {
        return profile.name();
    }
}
