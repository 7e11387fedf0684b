package app.sockeye.ui.library;

import app.sockeye.profile.BrokenProfile;
import app.sockeye.profile.LibraryEntry;
import app.sockeye.profile.ProfileFolder;
import app.sockeye.profile.SavedProfile;
import java.util.List;
import java.util.Optional;

/**
 * Where something dragged would go.
 *
 * @param folder it would lie in
 * @param before the sibling it would stand before; empty for the folder's end
 */
record DropPlace(ProfileFolder folder, Optional<LibraryEntry> before, Mark mark) {

    /** How the row under the pointer shows it. */
    enum Mark {
        ABOVE,
        BELOW,
        INTO
    }

    private static final double EDGE = 0.25;

    /**
     * The place that a point of a row stands for; empty where nothing may be dropped.
     *
     * @param parent the folder the row's entry lies in
     * @param height where in the row the pointer is: 0 at its top, 1 at its bottom
     */
    static Optional<DropPlace> at(LibraryEntry dragged, LibraryEntry row, ProfileFolder parent, double height) {
        boolean intoItself = row.path().startsWith(dragged.path());
        if (intoItself || dragged instanceof BrokenProfile) {
            return Optional.empty();
        }
        if (row instanceof ProfileFolder folder) {
            boolean between = dragged instanceof ProfileFolder && (height < EDGE || height > 1 - EDGE);
            return Optional.of(
                    between
                            ? beside(dragged, row, parent, height < EDGE)
                            : new DropPlace(folder, Optional.empty(), Mark.INTO));
        }
        return dragged instanceof SavedProfile && row instanceof SavedProfile
                ? Optional.of(beside(dragged, row, parent, height < 0.5))
                : Optional.empty();
    }

    /** The place that the empty space below all rows stands for: the workspace's end. */
    static DropPlace below(ProfileFolder root) {
        return new DropPlace(root, Optional.empty(), Mark.INTO);
    }

    private static DropPlace beside(LibraryEntry dragged, LibraryEntry row, ProfileFolder parent, boolean above) {
        if (above) {
            return new DropPlace(parent, Optional.of(row), Mark.ABOVE);
        }
        List<LibraryEntry> after = siblings(parent, row).stream()
                .dropWhile(e -> !e.equals(row))
                .skip(1)
                .filter(e -> !e.equals(dragged))
                .toList();
        return new DropPlace(parent, after.stream().findFirst(), Mark.BELOW);
    }

    /** A folder's children of the same kind as one of them. */
    static List<LibraryEntry> siblings(ProfileFolder parent, LibraryEntry entry) {
        return parent.children().stream()
                .filter(e -> e.getClass() == entry.getClass())
                .toList();
    }
}
