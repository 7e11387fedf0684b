package app.sockeye.profile.library;

import app.sockeye.profile.trash.Trash;
import app.sockeye.profile.trash.TrashedItem;
import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.WorkspaceWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Renames, copies, moves and deletes what is in a library. Thread-safe; blocks on the disk. */
public final class LibraryEdits {
    private final Library library;
    private final WorkspaceWriter writer;
    private final ProfileSaving saving;
    private final Trash trash;

    LibraryEdits(Library library, WorkspaceWriter writer, ProfileSaving saving, Trash trash) {
        this.library = library;
        this.writer = writer;
        this.saving = saving;
        this.trash = trash;
    }

    /** Renames a profile or folder, and its file or directory. */
    public LibraryEntry rename(LibraryEntry entry, String name) throws LibraryException {
        Path path = library.change("rename " + entry.name(), () -> {
            LibraryEntry current = library.current(entry);
            return current instanceof SavedProfile saved
                    ? writer.update(saved, saved.profile().withName(name)).path()
                    : writer.renameFolder(current.path(), name);
        });
        return library.at(path);
    }

    /** Copies a profile and places the copy after it. */
    public SavedProfile duplicate(SavedProfile original) throws LibraryException {
        return library.change("duplicate " + original.name(), () -> {
            SavedProfile saved = (SavedProfile) library.current(original);
            return saving.createBeside(saved, saved.profile(), " copy");
        });
    }

    /**
     * Moves a profile or folder.
     *
     * @param before the sibling of the same kind it shall stand before; empty for the end
     */
    public LibraryEntry move(LibraryEntry entry, ProfileFolder target, Optional<LibraryEntry> before)
            throws LibraryException {
        Path path = library.change("move " + entry.name(), () -> {
            LibraryEntry moved = library.current(entry);
            ProfileFolder folder = (ProfileFolder) library.current(target);
            if (folder.path().startsWith(moved.path())) {
                throw new LibraryException("A folder can't be moved into itself.");
            }
            Siblings siblings = new Siblings(folder, moved, writer);
            String order = before.isPresent() ? siblings.rankBefore(before.get()) : siblings.rankAtEnd();
            return writer.move(moved, folder.path(), order);
        });
        return library.at(path);
    }

    /** Moves a profile, or a folder with its content, to the trash, where it stays for 30 days. */
    public TrashedItem delete(LibraryEntry entry) throws LibraryException {
        return library.change("delete " + entry.name(), () -> {
            LibraryEntry current = library.current(entry);
            Optional<LibraryEntry> broken = LibraryWalk.entries(current)
                    .filter(BrokenProfile.class::isInstance)
                    .findFirst();
            if (broken.isPresent()) {
                throw LibraryException.broken((BrokenProfile) broken.get());
            }
            return trash.put(current);
        });
    }

    /** Restores a deleted entry; a number is appended if its name is now taken. */
    public LibraryEntry restore(TrashedItem trashed) throws LibraryException {
        Path path = library.change("restore " + trashed.name(), () -> {
            Path target = writer.freePath(trashed.origin());
            trash.restore(trashed, target);
            return target;
        });
        return library.at(path);
    }
}
