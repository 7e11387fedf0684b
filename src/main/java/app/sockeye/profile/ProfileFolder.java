package app.sockeye.profile;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder of the workspace; its name is the folder's on disk.
 *
 * @param order its rank among its siblings; empty where it has none
 * @param children profiles by rank, then broken ones, then folders by rank; same ranks by name
 */
public record ProfileFolder(Path path, String name, String order, List<LibraryEntry> children) implements LibraryEntry {
    public ProfileFolder {
        children = List.copyOf(children);
    }

    /** Its sub-folders. */
    public List<ProfileFolder> folders() {
        return children.stream()
                .filter(ProfileFolder.class::isInstance)
                .map(ProfileFolder.class::cast)
                .toList();
    }

    /** The profiles right in it. */
    public List<SavedProfile> profiles() {
        return children.stream()
                .filter(SavedProfile.class::isInstance)
                .map(SavedProfile.class::cast)
                .toList();
    }
}
