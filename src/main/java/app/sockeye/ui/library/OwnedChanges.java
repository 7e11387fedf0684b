package app.sockeye.ui.library;

import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.library.LibrarySequences;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.OwnedEntry;
import app.sockeye.profile.workspace.SequenceEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The changes of saved messages and sequences that the tree makes. JavaFX thread. */
final class OwnedChanges {
    private final Library library;
    private final LibraryMessages messages;
    private final LibrarySequences sequences;
    private final LibraryChanges changes;
    private final Consumer<LibraryEntry> select;

    /** @param select selects an entry when it has changed */
    OwnedChanges(Library library, LibraryChanges changes, Consumer<LibraryEntry> select) {
        this.library = library;
        this.messages = library.messages();
        this.sequences = library.automation().sequences();
        this.changes = changes;
        this.select = select;
    }

    void rename(OwnedEntry entry, String name, Consumer<LibraryEntry> done) {
        changes.make(
                () -> entry instanceof SequenceEntry sequence
                        ? sequences.rename(sequence, name)
                        : rename((MessageEntry) entry, name),
                done);
    }

    private OwnedEntry rename(MessageEntry entry, String name) throws LibraryException {
        return messages.save(entry, entry.message().withName(name));
    }

    void duplicate(OwnedEntry entry) {
        changes.make(
                () -> entry instanceof SequenceEntry sequence
                        ? sequences.duplicate(sequence)
                        : messages.duplicate((MessageEntry) entry),
                select);
    }

    /** @param digit from 1 to 9, or 0 for none */
    void setShortcut(MessageEntry entry, int digit) {
        changes.make(() -> messages.save(entry, entry.message().withShortcut(digit)), select);
    }

    /** @param copy whether a copy is made rather than the entry moved */
    void drop(OwnedEntry entry, OwnedPlace place, boolean copy) {
        changes.make(
                () -> entry instanceof SequenceEntry sequence
                        ? drop(sequence, place, copy)
                        : drop((MessageEntry) entry, place, copy),
                select);
    }

    private OwnedEntry drop(SequenceEntry entry, OwnedPlace place, boolean copy) throws LibraryException {
        return copy
                ? sequences.copy(entry, place.owner(), place.before())
                : sequences.move(entry, place.owner(), place.before());
    }

    private OwnedEntry drop(MessageEntry entry, OwnedPlace place, boolean copy) throws LibraryException {
        return copy
                ? messages.copy(entry, place.owner(), place.before())
                : messages.move(entry, place.owner(), place.before());
    }

    /** Moves an entry up or down among those of its kind and owner. */
    void moveBy(OwnedEntry entry, int steps) {
        owner(entry).ifPresent(owner -> {
            List<OwnedEntry> siblings = OwnedPlace.siblings(entry, owner);
            int to = siblings.indexOf(entry) + steps;
            if (to >= 0 && to < siblings.size()) {
                int before = steps > 0 ? to + 1 : to;
                Optional<String> next = before < siblings.size()
                        ? Optional.of(siblings.get(before).key())
                        : Optional.empty();
                drop(entry, new OwnedPlace(owner, next, DropPlace.Line.INTO), false);
            }
        });
    }

    /** The connection, folder or workspace that has an entry. */
    Optional<LibraryEntry> owner(OwnedEntry entry) {
        return entry instanceof SequenceEntry sequence
                ? sequences.owner(sequence)
                : messages.owner((MessageEntry) entry);
    }

    /** Where a dragged entry would be dropped; empty if it can't be dropped there. */
    Optional<OwnedPlace> place(OwnedEntry dragged, LibraryEntry row, double height) {
        if (row instanceof MessageGroup) {
            return Optional.of(OwnedPlace.into(library.root()));
        } else if (row instanceof OwnedEntry other) {
            return owner(other).flatMap(owner -> OwnedPlace.beside(dragged, other, owner, height < 0.5));
        }
        return LibraryMessages.canHave(row) ? Optional.of(OwnedPlace.into(row)) : Optional.empty();
    }
}
