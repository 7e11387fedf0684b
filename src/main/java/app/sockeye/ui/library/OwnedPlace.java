package app.sockeye.ui.library;

import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.library.LibrarySequences;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.OwnedEntry;
import java.util.List;
import java.util.Optional;

/**
 * Where a dragged message or sequence would be dropped.
 *
 * @param owner the connection, folder or workspace that would have it
 * @param before the key of the one of its kind that it would precede; empty for the end
 * @param line how the row under the pointer shows it
 */
record OwnedPlace(LibraryEntry owner, Optional<String> before, DropPlace.Line line) {

    /** Behind all of its kind that an owner has. */
    static OwnedPlace into(LibraryEntry owner) {
        return new OwnedPlace(owner, Optional.empty(), DropPlace.Line.INTO);
    }

    /** Above or below another one, or behind all where that is of another kind; empty where that is the dragged one. */
    static Optional<OwnedPlace> beside(OwnedEntry dragged, OwnedEntry row, LibraryEntry owner, boolean above) {
        if (dragged.path().equals(row.path())) {
            return Optional.empty();
        } else if (dragged.getClass() != row.getClass()) {
            return Optional.of(into(owner));
        } else if (above) {
            return Optional.of(new OwnedPlace(owner, Optional.of(row.key()), DropPlace.Line.ABOVE));
        }
        List<OwnedEntry> after = siblings(row, owner).stream()
                .dropWhile(entry -> !entry.path().equals(row.path()))
                .skip(1)
                .filter(entry -> !entry.path().equals(dragged.path()))
                .toList();
        return Optional.of(
                new OwnedPlace(owner, after.stream().findFirst().map(OwnedEntry::key), DropPlace.Line.BELOW));
    }

    /** Those of an owner that are of the kind of an entry, in their order. */
    static List<OwnedEntry> siblings(OwnedEntry entry, LibraryEntry owner) {
        return List.copyOf(
                entry instanceof MessageEntry ? LibraryMessages.entries(owner) : LibrarySequences.entries(owner));
    }
}
