package app.sockeye.ui.library;

import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibrarySequences;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.SequenceEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Deletes entries, and brings back those that were deleted in this run. JavaFX thread. */
final class DeletedEntries {
    private final Library library;
    private final LibraryChanges changes;
    private final LibraryCommands commands;
    private final Consumer<LibraryEntry> select;
    /** What brings them back, the newest first. */
    private final Deque<LibraryChanges.Change<? extends LibraryEntry>> restores = new ArrayDeque<>();

    /** @param select selects an entry, or none */
    DeletedEntries(Library library, LibraryChanges changes, LibraryCommands commands, Consumer<LibraryEntry> select) {
        this.library = library;
        this.changes = changes;
        this.commands = commands;
        this.select = select;
    }

    void delete(LibraryEntry entry) {
        if (entry instanceof MessageEntry message) {
            changes.make(
                    () -> library.messages().delete(message),
                    trashed -> deleted(message.name(), () -> library.messages().restore(trashed)));
        } else if (entry instanceof SequenceEntry sequence) {
            LibrarySequences sequences = library.automation().sequences();
            changes.make(
                    () -> sequences.delete(sequence),
                    trashed -> deleted(sequence.name(), () -> sequences.restore(trashed)));
        } else if (!(entry instanceof MessageGroup)) {
            changes.make(
                    () -> library.edits().delete(entry),
                    trashed -> deleted(trashed.name(), () -> library.edits().restore(trashed)));
        }
    }

    private void deleted(String name, LibraryChanges.Change<? extends LibraryEntry> restore) {
        select.accept(null);
        restores.push(restore);
        commands.offerUndo(LibraryTexts.deleted(name), () -> restore(restore));
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
            changes.make(restore, select);
        }
    }
}
