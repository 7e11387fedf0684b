package app.sockeye.profile.library;

import app.sockeye.files.BrokenFileException;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageWriter;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.WorkspaceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes several profiles with the folders that they lie in, each after those that are there. Used once, under the
 * library's lock.
 */
final class NewProfiles {
    private final ProfileFolder parent;
    private final WorkspaceWriter writer;
    private final MessageWriter messages;
    private final Map<List<String>, Path> folders = new HashMap<>();
    /** The last ranks given in each folder: those of profiles, and those of folders. */
    private final Map<Path, String> profileRanks = new HashMap<>();

    private final Map<Path, String> folderRanks = new HashMap<>();

    NewProfiles(ProfileFolder parent, WorkspaceWriter writer, MessageWriter messages) {
        this.parent = parent;
        this.writer = writer;
        this.messages = messages;
        folders.put(List.of(), parent.path());
    }

    List<SavedProfile> write(List<NewProfile> profiles) throws IOException, BrokenFileException {
        List<SavedProfile> written = new ArrayList<>();
        for (NewProfile each : profiles) {
            Path folder = folder(each.folders());
            String rank = next(profileRanks, folder, parent.profiles());
            SavedProfile saved =
                    writer.create(folder, each.profile(), rank, each.profile().id(), each.more());
            if (!each.messages().isEmpty()) {
                messages.create(saved.path(), each.messages());
            }
            written.add(saved);
        }
        return written;
    }

    private Path folder(List<String> names) throws IOException, BrokenFileException {
        Path known = folders.get(names);
        if (known != null) {
            return known;
        }
        Path outer = folder(names.subList(0, names.size() - 1));
        String rank = next(folderRanks, outer, parent.folders());
        Path created = writer.createFolder(outer, names.get(names.size() - 1), rank);
        folders.put(List.copyOf(names), created);
        return created;
    }

    /** @param siblings what lies in the parent folder already */
    private String next(Map<Path, String> ranks, Path folder, List<? extends LibraryEntry> siblings)
            throws IOException, BrokenFileException {
        String last = ranks.get(folder);
        String rank;
        if (last != null) {
            rank = Rank.between(last, "");
        } else {
            rank = folder.equals(parent.path()) ? new Siblings(siblings, writer).rankAtEnd() : Rank.between("", "");
        }
        ranks.put(folder, rank);
        return rank;
    }
}
