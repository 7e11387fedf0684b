package app.sockeye.profile.workspace;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.message.MessagesShape;
import app.sockeye.profile.message.MessagesUpdate;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.rule.RulesShape;
import app.sockeye.profile.sequence.SequencesShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the messages of connections and folders, and keeps their payloads beside them. Used under the library's lock. */
public final class MessageWriter {
    /** The keys of what a connection's file has besides the profile and the look of its log. */
    private static final List<String> BESIDES = List.of(
            SavedProfile.DESCRIPTION,
            MessagesShape.MESSAGES,
            SequencesShape.SEQUENCES,
            RulesShape.RULES,
            RulesShape.INHERITED_OFF);

    private final Path root;

    /** @param root the workspace */
    public MessageWriter(Path root) {
        this.root = root;
    }

    /**
     * Writes an owner's messages in place of those that it has.
     *
     * @param file the connection's, or the folder's, which may not exist yet
     * @param backup where the file's last content is kept
     */
    public void write(Path file, List<SavedMessage> messages, Path backup) throws IOException, BrokenFileException {
        write(file, messages, Optional.of(backup));
    }

    /** Writes the messages of a new connection. */
    public void create(Path file, List<SavedMessage> messages) throws IOException, BrokenFileException {
        write(file, messages, Optional.empty());
    }

    private void write(Path file, List<SavedMessage> messages, Optional<Path> backup)
            throws IOException, BrokenFileException {
        OwnerFile owner = OwnerFile.read(root, file);
        ObjectNode tree = owner.tree();
        PayloadFolder folder = new PayloadFolder(root, file);
        MessagesUpdate update = MessagesShape.update(messages, tree, folder);
        if (update.list().isEmpty()) {
            tree.remove(MessagesShape.MESSAGES);
        } else {
            tree.set(MessagesShape.MESSAGES, update.list());
        }
        byte[] content = owner.print("Shorten or delete messages.");
        folder.write(update.payloads());
        if (backup.isPresent()) {
            owner.write(content, backup.get());
        } else {
            owner.write(content);
        }
        folder.delete(update.dropped());
    }

    /** Moves the payloads of a file's messages to where the file is now. */
    static void move(Path file, Path now) throws IOException {
        Path folder = PayloadFolder.of(file);
        if (!file.equals(now) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(folder, PayloadFolder.of(now));
        }
    }

    /** Copies what a connection's file has besides the profile into that of another one, which has none of it. */
    public void copy(Path file, Path other) throws IOException, BrokenFileException {
        ObjectNode from = JsonFile.parse(WorkspaceFile.read(root, file));
        if (BESIDES.stream().noneMatch(from::has)) {
            return;
        }
        Path folder = PayloadFolder.of(file);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path target = Files.createDirectories(PayloadFolder.of(other));
            try (Stream<Path> payloads = Files.list(folder)) {
                for (Path payload : payloads.toList()) {
                    Files.copy(
                            payload,
                            target.resolve(payload.getFileName().toString()),
                            StandardCopyOption.REPLACE_EXISTING,
                            LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        ObjectNode to = JsonFile.parse(WorkspaceFile.read(root, other));
        for (String key : BESIDES) {
            if (from.has(key)) {
                to.set(key, from.get(key));
            }
        }
        AtomicFile.write(other, JsonFile.print(to));
    }
}
