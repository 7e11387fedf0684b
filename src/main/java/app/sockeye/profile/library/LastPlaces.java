package app.sockeye.profile.library;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.WorkspaceWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The last known folder of each profile, needed if its file is missing. Stored in a file, as the tab of such a profile
 * survives a restart. Used under the library's lock.
 */
final class LastPlaces {
    private static final System.Logger LOG = System.getLogger(LastPlaces.class.getName());
    private static final int MOST_BYTES = 16 << 20;
    /** Maximum number of missing profiles to remember. */
    private static final int MOST_GONE = 1000;

    private final Path file;
    private final WorkspaceWriter writer;
    /** The folders by profile id, the most recently seen at the end. */
    private final Map<String, Path> folders;

    LastPlaces(Path file, WorkspaceWriter writer) {
        this.file = file;
        this.writer = writer;
        this.folders = read(file);
    }

    void note(ProfileFolder root) {
        Map<String, Path> before = Map.copyOf(folders);
        Set<String> there = LibraryWalk.profiles(root)
                .map(saved -> note(saved.profile().id(), saved.path().getParent()))
                .collect(Collectors.toSet());
        int gone = folders.size() - there.size();
        for (Iterator<String> oldest = folders.keySet().iterator(); gone > MOST_GONE; ) {
            if (!there.contains(oldest.next())) {
                oldest.remove();
                gone--;
            }
        }
        if (!folders.equals(before)) {
            write();
        }
    }

    private String note(String id, Path folder) {
        folders.remove(id);
        folders.put(id, folder);
        return id;
    }

    /** Writes a missing or broken profile again to its last folder, creating the folder if needed. */
    SavedProfile createAgain(ProfileFolder root, Profile profile) throws IOException, BrokenFileException {
        Path seen = folders.getOrDefault(profile.id(), root.path());
        // Another workspace may have been open before.
        Path folder = seen.startsWith(root.path()) ? seen : root.path();
        Files.createDirectories(folder);
        List<SavedProfile> siblings = LibraryWalk.find(root, folder)
                .map(entry -> ((ProfileFolder) entry).profiles())
                .orElse(List.of());
        return writer.create(folder, profile, new Siblings(siblings, writer).rankAtEnd(), profile.id());
    }

    private static Map<String, Path> read(Path file) {
        Map<String, Path> places = new LinkedHashMap<>();
        try {
            ObjectNode tree = JsonFile.read(file, MOST_BYTES);
            for (Map.Entry<String, JsonNode> place : tree.properties()) {
                places.put(place.getKey(), Path.of(place.getValue().asText()).normalize());
            }
        } catch (NoSuchFileException e) {
            // Nothing was stored yet.
        } catch (IOException | BrokenFileException | InvalidPathException e) {
            LOG.log(Level.WARNING, "Where connections were last could not be read", e);
        }
        return places;
    }

    private void write() {
        ObjectNode tree = JsonFile.newObject();
        folders.forEach((id, folder) -> tree.put(id, folder.toString()));
        try {
            AtomicFile.writePrivate(file, JsonFile.print(tree));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Where connections were last could not be kept", e);
        }
    }
}
