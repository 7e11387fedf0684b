package app.sockeye.ui.library;

import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The changes of saved messages that the tree makes. JavaFX thread. */
final class MessageChanges {
    private final Library library;
    private final LibraryChanges changes;
    private final Consumer<LibraryEntry> select;

    /** @param select selects an entry when it has changed */
    MessageChanges(Library library, LibraryChanges changes, Consumer<LibraryEntry> select) {
        this.library = library;
        this.changes = changes;
        this.select = select;
    }

    void rename(MessageEntry entry, String name, Consumer<LibraryEntry> done) {
        changes.make(() -> library.messages().save(entry, entry.message().withName(name)), done);
    }

    void duplicate(MessageEntry entry) {
        changes.make(() -> library.messages().duplicate(entry), select);
    }

    /** @param digit from 1 to 9, or 0 for none */
    void setShortcut(MessageEntry entry, int digit) {
        changes.make(() -> library.messages().save(entry, entry.message().withShortcut(digit)), select);
    }

    /** @param copy whether a copy is made rather than the message moved */
    void drop(MessageEntry entry, MessageDrop place, boolean copy) {
        LibraryMessages messages = library.messages();
        changes.make(
                () -> copy
                        ? messages.copy(entry, place.owner(), place.before())
                        : messages.move(entry, place.owner(), place.before()),
                select);
    }

    /** Moves a message up or down among those of its owner. */
    void moveBy(MessageEntry entry, int steps) {
        owner(entry).ifPresent(owner -> {
            List<MessageEntry> siblings = LibraryMessages.entries(owner);
            int to = siblings.indexOf(entry) + steps;
            if (to >= 0 && to < siblings.size()) {
                int before = steps > 0 ? to + 1 : to;
                Optional<String> next = before < siblings.size()
                        ? Optional.of(siblings.get(before).message().id())
                        : Optional.empty();
                drop(entry, new MessageDrop(owner, next, DropPlace.Line.INTO), false);
            }
        });
    }

    /** The connection, folder or workspace that has a message. */
    Optional<LibraryEntry> owner(MessageEntry entry) {
        return library.messages().owner(entry);
    }

    /** Where a dragged message would be dropped; empty if it can't be dropped there. */
    Optional<MessageDrop> place(MessageEntry dragged, LibraryEntry row, double height) {
        if (row instanceof MessageGroup) {
            return Optional.of(MessageDrop.into(library.root()));
        } else if (row instanceof MessageEntry message) {
            return owner(message).flatMap(owner -> MessageDrop.beside(dragged, message, owner, height < 0.5));
        }
        return LibraryMessages.canHave(row) ? Optional.of(MessageDrop.into(row)) : Optional.empty();
    }
}
