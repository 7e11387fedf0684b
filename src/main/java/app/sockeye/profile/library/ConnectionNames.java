package app.sockeye.profile.library;

import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import java.util.List;

/** The names by which saved connections are called. Any thread. */
public final class ConnectionNames {
    private ConnectionNames() {}

    /** The connections of a name, or of a path such as {@code Team/Chat}. */
    public static List<SavedProfile> find(ProfileFolder root, String nameOrPath) {
        List<SavedProfile> named = LibraryWalk.entries(root)
                .filter(SavedProfile.class::isInstance)
                .map(SavedProfile.class::cast)
                .filter(saved ->
                        saved.name().equals(nameOrPath) || path(root, saved).equals(nameOrPath))
                .toList();
        // One outside of all folders has no longer path than its name, which others may have, too.
        List<SavedProfile> exact = named.stream()
                .filter(saved -> path(root, saved).equals(nameOrPath))
                .toList();
        return exact.isEmpty() ? named : exact;
    }

    /** The names of a connection's folders and its own, with slashes between them. */
    public static String path(ProfileFolder root, SavedProfile saved) {
        StringBuilder path = new StringBuilder(saved.name());
        for (ProfileFolder folder : root.foldersOf(saved.profile().id())) {
            if (!folder.path().equals(root.path())) {
                path.insert(0, folder.name() + "/");
            }
        }
        return path.toString();
    }
}
