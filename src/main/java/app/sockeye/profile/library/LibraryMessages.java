package app.sockeye.profile.library;

import app.sockeye.files.BrokenFileException;
import app.sockeye.profile.message.MessagesShape;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.message.SavedMessages;
import app.sockeye.profile.trash.Trash;
import app.sockeye.profile.trash.TrashedMessage;
import app.sockeye.profile.workspace.Backups;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageWriter;
import app.sockeye.profile.workspace.OwnerFile;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The saved messages of a library: those of connections, of folders, and of the workspace, whose folder is the root.
 * Thread-safe; what changes something blocks on the disk, look-ups do not.
 */
public final class LibraryMessages {
    private static final String MY_VERSION = " (my version)";

    private final Library library;
    private final MessageWriter writer;
    private final Trash trash;
    /** The folder with the last valid copies of files. */
    private final Backups backups;

    LibraryMessages(Library library, MessageWriter writer, Trash trash, Backups backups) {
        this.library = library;
        this.writer = writer;
        this.trash = trash;
        this.backups = backups;
    }

    /** The messages that an entry has itself. */
    public static SavedMessages of(LibraryEntry owner) {
        if (owner instanceof SavedProfile saved) {
            return saved.messages();
        }
        return owner instanceof ProfileFolder folder ? folder.messages() : SavedMessages.NONE;
    }

    /** Whether messages can be saved in an entry. */
    public static boolean canHave(LibraryEntry entry) {
        return entry instanceof SavedProfile || entry instanceof ProfileFolder;
    }

    /** The messages that an entry has itself, in their order. */
    public static List<MessageEntry> entries(LibraryEntry owner) {
        return of(owner).messages().stream()
                .map(message -> new MessageEntry(owner.path(), message))
                .toList();
    }

    /** The connection, folder or workspace that has a message; empty where it is gone. */
    public Optional<LibraryEntry> owner(MessageEntry entry) {
        return LibraryWalk.find(library.root(), entry.owner());
    }

    /** A message as it is now: where it was, or where it was moved to; empty where it was deleted. */
    public Optional<MessageEntry> current(MessageEntry entry) {
        String id = entry.message().id();
        return owner(entry)
                .flatMap(owner -> of(owner).find(id).map(message -> new MessageEntry(owner.path(), message)))
                .or(() -> all().filter(other -> other.message().id().equals(id)).findFirst());
    }

    /** A message by the path of its owner and its id. */
    public Optional<MessageEntry> find(Path owner, String id) {
        return LibraryWalk.find(library.root(), owner)
                .flatMap(entry -> of(entry).find(id))
                .map(message -> new MessageEntry(owner, message));
    }

    /** All messages of the library. */
    public Stream<MessageEntry> all() {
        return LibraryWalk.entries(library.root()).flatMap(owner -> entries(owner).stream());
    }

    /**
     * The messages that a connection can send: its own, those of its folders from inside out, and those of the workspace.
     *
     * @param profileId of a connection; one that is not in the library has the workspace's messages only
     */
    public List<MessageEntry> around(String profileId) {
        return owners(profileId).flatMap(owner -> entries(owner).stream()).toList();
    }

    /** The nearest message of a name that a connection can send; the same name in another case counts, too. */
    public Optional<MessageEntry> named(String profileId, String name) {
        return owners(profileId)
                .flatMap(owner -> of(owner).named(name).map(found -> new MessageEntry(owner.path(), found)).stream())
                .findFirst();
    }

    /** The nearest message with a shortcut, from 1 to 9, that a connection can send. */
    public Optional<MessageEntry> withShortcut(String profileId, int digit) {
        return owners(profileId)
                .flatMap(owner ->
                        of(owner).withShortcut(digit).map(found -> new MessageEntry(owner.path(), found)).stream())
                .findFirst();
    }

    /** Where messages of a connection can be saved, nearest first: itself, its folders and the workspace. */
    public Stream<LibraryEntry> owners(String profileId) {
        ProfileFolder root = library.root();
        List<ProfileFolder> folders = root.foldersOf(profileId);
        return Stream.concat(library.find(profileId).stream(), (folders.isEmpty() ? List.of(root) : folders).stream());
    }

    /** Adds a message behind an owner's others. */
    public MessageEntry add(LibraryEntry owner, SavedMessage message) throws LibraryException {
        return put("save " + message.name(), owner, message, Optional.empty());
    }

    /**
     * Saves an edited message. If it was changed elsewhere since the edit began, the changes are merged; if both changed
     * the same part, the edited one is saved as a new message.
     *
     * @param base the message as it was when the edit began
     */
    public MessageEntry save(MessageEntry base, SavedMessage edited) throws LibraryException {
        return library.change("save " + edited.name(), () -> {
            MessageEntry now = current(base).orElseThrow(() -> LibraryException.gone(base.name()));
            LibraryEntry owner = owner(now).orElseThrow(() -> LibraryException.gone(base.name()));
            Optional<SavedMessage> merged = MessageMerge.of(base.message(), edited, now.message());
            if (merged.isEmpty()) {
                return insert(owner, edited.copy().withName(edited.name() + MY_VERSION), Optional.empty());
            }
            List<SavedMessage> messages = new ArrayList<>();
            for (SavedMessage each : of(owner).messages()) {
                boolean same = each.id().equals(edited.id());
                messages.add(same ? merged.get() : withoutShortcut(each, merged.get()));
            }
            return write(owner, messages, merged.get());
        });
    }

    /** Moves a message to an owner, before another message of it, or behind all. */
    public MessageEntry move(MessageEntry entry, LibraryEntry target, Optional<String> before) throws LibraryException {
        return library.change("move " + entry.name(), () -> {
            MessageEntry now = current(entry).orElseThrow(() -> LibraryException.gone(entry.name()));
            LibraryEntry owner = library.current(target);
            SavedMessage message = now.message();
            if (!owner.path().equals(now.owner())) {
                boolean taken = of(owner).withShortcut(message.shortcut()).isPresent();
                message = message.at(of(owner).find(message.id()).isPresent(), taken);
                MessageEntry moved = insert(owner, message, before);
                remove(now);
                return moved;
            }
            return insert(owner, message, before);
        });
    }

    /** Copies a message to an owner, before another message of it, or behind all. */
    public MessageEntry copy(MessageEntry entry, LibraryEntry target, Optional<String> before) throws LibraryException {
        return put("copy " + entry.name(), target, entry.message().copy(), before);
    }

    /** Copies a message and places the copy after it. */
    public MessageEntry duplicate(MessageEntry entry) throws LibraryException {
        LibraryEntry owner = owner(entry).orElseThrow(() -> LibraryException.gone(entry.name()));
        SavedMessage copy = entry.message().copy().withName(entry.name() + " copy");
        return put("duplicate " + entry.name(), owner, copy, next(owner, entry));
    }

    /** Moves a message to the trash, where it stays for 30 days. */
    public TrashedMessage delete(MessageEntry entry) throws LibraryException {
        return library.change("delete " + entry.name(), () -> {
            MessageEntry now = current(entry).orElseThrow(() -> LibraryException.gone(entry.name()));
            LibraryEntry owner = owner(now).orElseThrow(() -> LibraryException.gone(entry.name()));
            Path kept = trash.keep(now.name(), MessagesShape.alone(now.message()));
            TrashedMessage trashed = new TrashedMessage(owner, now.message(), next(owner, now), kept);
            remove(now);
            return trashed;
        });
    }

    /** Puts a deleted message back where it was. */
    public MessageEntry restore(TrashedMessage trashed) throws LibraryException {
        MessageEntry restored =
                put("restore " + trashed.message().name(), trashed.owner(), trashed.message(), trashed.before());
        return library.change("restore " + restored.name(), () -> {
            trash.drop(trashed.kept());
            return restored;
        });
    }

    private MessageEntry put(String what, LibraryEntry target, SavedMessage message, Optional<String> before)
            throws LibraryException {
        return library.change(what, () -> insert(library.current(target), message, before));
    }

    /** The id of the message behind another one. */
    private static Optional<String> next(LibraryEntry owner, MessageEntry entry) {
        return of(owner).messages().stream()
                .map(SavedMessage::id)
                .dropWhile(id -> !id.equals(entry.message().id()))
                .skip(1)
                .findFirst();
    }

    private MessageEntry insert(LibraryEntry owner, SavedMessage message, Optional<String> before)
            throws IOException, BrokenFileException {
        List<SavedMessage> messages = new ArrayList<>();
        boolean placed = false;
        for (SavedMessage each : of(owner).messages()) {
            if (before.filter(each.id()::equals).isPresent()) {
                messages.add(message);
                placed = true;
            }
            if (!each.id().equals(message.id())) {
                messages.add(withoutShortcut(each, message));
            }
        }
        if (!placed) {
            messages.add(message);
        }
        return write(owner, messages, message);
    }

    /** Each digit sends one message of an owner: the one that got it last. */
    private static SavedMessage withoutShortcut(SavedMessage message, SavedMessage other) {
        return message.shortcut() == other.shortcut() ? message.withShortcut(0) : message;
    }

    private void remove(MessageEntry entry) throws IOException, BrokenFileException, LibraryException {
        LibraryEntry owner = owner(entry).orElseThrow(() -> LibraryException.gone(entry.name()));
        List<SavedMessage> rest = of(owner).messages().stream()
                .filter(message -> !message.id().equals(entry.message().id()))
                .toList();
        writeAll(owner, rest);
    }

    private MessageEntry write(LibraryEntry owner, List<SavedMessage> messages, SavedMessage written)
            throws IOException, BrokenFileException {
        writeAll(owner, messages);
        return new MessageEntry(owner.path(), written);
    }

    private void writeAll(LibraryEntry owner, List<SavedMessage> messages) throws IOException, BrokenFileException {
        writer.write(OwnerFile.of(owner), messages, backups.of(owner, WorkspaceReader.EXTENSION));
    }
}
