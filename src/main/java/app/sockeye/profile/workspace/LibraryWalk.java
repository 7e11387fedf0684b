package app.sockeye.profile.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks through the library as it was last read. */
public final class LibraryWalk {
    private LibraryWalk() {}

    /** The profiles in a folder and its sub-folders. */
    public static Stream<SavedProfile> profiles(ProfileFolder folder) {
        return entries(folder).filter(SavedProfile.class::isInstance).map(SavedProfile.class::cast);
    }

    /** What lies somewhere in a folder. */
    public static Optional<LibraryEntry> find(ProfileFolder folder, Path path) {
        return entries(folder).filter(entry -> entry.path().equals(path)).findFirst();
    }

    /** Everything in a folder and its sub-folders, itself included. */
    public static Stream<LibraryEntry> entries(LibraryEntry entry) {
        return entry instanceof ProfileFolder folder
                ? Stream.concat(Stream.of(folder), folder.children().stream().flatMap(LibraryWalk::entries))
                : Stream.of(entry);
    }
}
