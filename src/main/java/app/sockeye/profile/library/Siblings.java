package app.sockeye.profile.library;

import app.sockeye.files.BrokenFileException;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.WorkspaceReader;
import app.sockeye.profile.workspace.WorkspaceWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Determines ranks among a folder's children of one kind. */
final class Siblings {
    private final List<LibraryEntry> entries;
    private final WorkspaceWriter writer;

    /** A folder's children of the same kind as an entry, without the entry itself. */
    Siblings(ProfileFolder folder, LibraryEntry entry, WorkspaceWriter writer) {
        this(
                folder.children().stream()
                        .filter(e ->
                                e.getClass() == entry.getClass() && !e.path().equals(entry.path()))
                        .toList(),
                writer);
    }

    Siblings(List<? extends LibraryEntry> entries, WorkspaceWriter writer) {
        this.entries = List.copyOf(entries);
        this.writer = writer;
    }

    String rankAtEnd() throws IOException, BrokenFileException {
        return rankAt(entries.size());
    }

    /** A rank before a sibling, or at the end if it is not one of them. */
    String rankBefore(LibraryEntry sibling) throws IOException, BrokenFileException {
        int index = indexOf(sibling);
        return rankAt(index < 0 ? entries.size() : index);
    }

    String rankAfter(LibraryEntry sibling) throws IOException, BrokenFileException {
        return rankAt(indexOf(sibling) + 1);
    }

    private int indexOf(LibraryEntry sibling) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).path().equals(sibling.path())) {
                return i;
            }
        }
        return -1;
    }

    /** Gives all siblings new ranks if some have none, or equal ones after a merge. */
    private String rankAt(int index) throws IOException, BrokenFileException {
        List<String> ranks =
                new ArrayList<>(entries.stream().map(WorkspaceReader::order).toList());
        if (!fits(ranks, index)) {
            String rank = "";
            for (int i = 0; i < ranks.size(); i++) {
                rank = Rank.between(rank, "");
                ranks.set(i, rank);
                writer.setOrder(entries.get(i), rank);
            }
        }
        return Rank.between(index > 0 ? ranks.get(index - 1) : "", index < ranks.size() ? ranks.get(index) : "");
    }

    private static boolean fits(List<String> ranks, int index) {
        boolean before = index == 0 || Rank.isRank(ranks.get(index - 1));
        boolean after = index == ranks.size() || Rank.isRank(ranks.get(index));
        boolean between =
                index == 0 || index == ranks.size() || ranks.get(index - 1).compareTo(ranks.get(index)) < 0;
        return before && after && between;
    }
}
