package app.sockeye.ui.library;

import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageEntry;
import java.util.List;
import java.util.Optional;

/**
 * Where a dragged message would be dropped.
 *
 * @param owner the connection, folder or workspace that would have it
 * @param before the id of the message that it would precede; empty for the end
 * @param line how the row under the pointer shows it
 */
record MessageDrop(LibraryEntry owner, Optional<String> before, DropPlace.Line line) {

    /** Behind all messages of an owner. */
    static MessageDrop into(LibraryEntry owner) {
        return new MessageDrop(owner, Optional.empty(), DropPlace.Line.INTO);
    }

    /** Above or below another message; empty where that is the dragged one. */
    static Optional<MessageDrop> beside(MessageEntry dragged, MessageEntry row, LibraryEntry owner, boolean above) {
        if (dragged.path().equals(row.path())) {
            return Optional.empty();
        } else if (above) {
            return Optional.of(new MessageDrop(owner, Optional.of(row.message().id()), DropPlace.Line.ABOVE));
        }
        List<MessageEntry> after = LibraryMessages.entries(owner).stream()
                .dropWhile(entry -> !entry.path().equals(row.path()))
                .skip(1)
                .filter(entry -> !entry.path().equals(dragged.path()))
                .toList();
        return Optional.of(new MessageDrop(
                owner, after.stream().findFirst().map(entry -> entry.message().id()), DropPlace.Line.BELOW));
    }
}
