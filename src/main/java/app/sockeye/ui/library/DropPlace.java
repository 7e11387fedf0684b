package app.sockeye.ui.library;

import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.OwnedEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import java.util.List;
import java.util.Optional;

/**
 * Where a dragged entry would be dropped.
 *
 * @param folder the entry would be in
 * @param before the sibling that the entry would precede; empty for the folder's end
 */
record DropPlace(ProfileFolder folder, Optional<LibraryEntry> before, Line line) {

    /** How the row under the pointer shows it. */
    enum Line {
        ABOVE,
        BELOW,
        INTO
    }

    private static final double EDGE = 0.25;

    /**
     * The place for a drop onto a point of a row; empty if nothing can be dropped there.
     *
     * @param parent the folder of the row's entry
     * @param height of the pointer within the row, from 0 at its top to 1 at its bottom
     */
    static Optional<DropPlace> at(LibraryEntry dragged, LibraryEntry row, ProfileFolder parent, double height) {
        boolean intoItself = row.path().startsWith(dragged.path());
        boolean owned = dragged instanceof OwnedEntry || row instanceof OwnedEntry || row instanceof MessageGroup;
        if (intoItself || owned || dragged instanceof BrokenProfile) {
            return Optional.empty();
        }
        if (row instanceof ProfileFolder folder) {
            boolean between = dragged instanceof ProfileFolder && (height < EDGE || height > 1 - EDGE);
            return Optional.of(
                    between
                            ? beside(dragged, row, parent, height < EDGE)
                            : new DropPlace(folder, Optional.empty(), Line.INTO));
        }
        return dragged instanceof SavedProfile && row instanceof SavedProfile
                ? Optional.of(beside(dragged, row, parent, height < 0.5))
                : Optional.empty();
    }

    /** The place for a drop below all rows: the end of the workspace. */
    static DropPlace below(ProfileFolder root) {
        return new DropPlace(root, Optional.empty(), Line.INTO);
    }

    private static DropPlace beside(LibraryEntry dragged, LibraryEntry row, ProfileFolder parent, boolean above) {
        if (above) {
            return new DropPlace(parent, Optional.of(row), Line.ABOVE);
        }
        List<LibraryEntry> after = siblings(parent, row).stream()
                .dropWhile(e -> !e.equals(row))
                .skip(1)
                .filter(e -> !e.equals(dragged))
                .toList();
        return new DropPlace(parent, after.stream().findFirst(), Line.BELOW);
    }

    /** The children of a folder that are of the same kind as an entry, which is one of them. */
    static List<LibraryEntry> siblings(ProfileFolder parent, LibraryEntry entry) {
        return parent.children().stream()
                .filter(e -> e.getClass() == entry.getClass())
                .toList();
    }
}
