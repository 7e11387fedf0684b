package app.sockeye.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folder in which each profile was seen last, for those whose file is gone. Used under the library's lock. */
final class LastPlaces {
    private final WorkspaceWriter writer;
    private final Map<String, Path> folders = new HashMap<>();

    LastPlaces(WorkspaceWriter writer) {
        this.writer = writer;
    }

    void note(ProfileFolder root) {
        Library.profiles(root)
                .forEach(saved -> folders.put(saved.profile().id(), saved.path().getParent()));
    }

    /** Gives a profile whose file is gone or broken a new one where it was last, even if that folder is gone, too. */
    SavedProfile createAgain(ProfileFolder root, Profile profile) throws IOException, BrokenFileException {
        Path folder = folders.getOrDefault(profile.id(), root.path());
        Files.createDirectories(folder);
        List<SavedProfile> siblings = Library.find(root, folder)
                .map(entry -> ((ProfileFolder) entry).profiles())
                .orElse(List.of());
        return writer.create(folder, profile, new Siblings(siblings, writer).rankAtEnd(), profile.id());
    }
}
