package app.sockeye.ui.library;

import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibrarySequences;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.SequenceEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;

/** Deletes entries, and brings back those that were deleted in this run. JavaFX thread. */
final class DeletedEntries {
    private final Library library;
    private final LibraryChanges changes;
    private final LibraryCommands commands;
    private final ObjectProperty<LibraryEntry> selected;
    /** What brings them back, the newest first. */
    private final Deque<LibraryChanges.Change<? extends LibraryEntry>> restores = new ArrayDeque<>();

    /** @param selected the selected entry; null for none */
    DeletedEntries(
            Library library, LibraryChanges changes, LibraryCommands commands, ObjectProperty<LibraryEntry> selected) {
        this.library = library;
        this.changes = changes;
        this.commands = commands;
        this.selected = selected;
    }

    void delete(LibraryEntry entry) {
        if (entry instanceof MessageEntry message) {
            changes.make(
                    () -> library.messages().delete(message),
                    trashed -> deleted(message, () -> library.messages().restore(trashed)));
        } else if (entry instanceof SequenceEntry sequence) {
            LibrarySequences sequences = library.automation().sequences();
            changes.make(
                    () -> sequences.delete(sequence), trashed -> deleted(sequence, () -> sequences.restore(trashed)));
        } else if (!(entry instanceof MessageGroup)) {
            changes.make(
                    () -> library.edits().delete(entry),
                    trashed -> deleted(entry, () -> library.edits().restore(trashed)));
        }
    }

    private void deleted(LibraryEntry entry, LibraryChanges.Change<? extends LibraryEntry> restore) {
        // The tree may have chosen the next one already.
        if (entry.equals(selected.get())) {
            selected.set(null);
        }
        restores.push(restore);
        commands.offerUndo(LibraryTexts.deleted(entry.name()), () -> restore(restore));
    }

    /** Restores the entry that was deleted last, if any. */
    void undo() {
        if (!restores.isEmpty()) {
            restore(restores.peek());
        }
    }

    private void restore(LibraryChanges.Change<? extends LibraryEntry> restore) {
        // Only once, as both the toast and the key may ask for it.
        if (restores.remove(restore)) {
            changes.make(restore, selected::set);
        }
    }
}
