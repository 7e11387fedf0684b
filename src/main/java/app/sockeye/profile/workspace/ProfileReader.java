package app.sockeye.profile.workspace;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.file.FileStamp;
import app.sockeye.profile.file.ProfileFile;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.message.MessagesShape;
import app.sockeye.profile.message.SavedMessages;
import app.sockeye.profile.rule.RulesShape;
import app.sockeye.profile.secret.SecretStore;
import app.sockeye.profile.sequence.SequencesShape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the profiles' files of a workspace; one that did not change since the last time is not read again. Of files with
 * the same id one keeps it and its secrets, the others are copies. Used under the library's lock.
 */
final class ProfileReader {
    private final Path root;
    private final SecretStore secrets;
    private Map<Version, Known> known = Map.of();
    private Map<Version, Known> seen = new HashMap<>();
    /** Files by the ids they had at the last reading, and have at this one. */
    private Map<String, Path> ownersBefore = Map.of();

    private Map<String, Path> owners = new HashMap<>();
    /** The rules of files at the last reading, and at this one. */
    private Map<Path, JsonNode> rulesBefore = Map.of();

    private Map<Path, JsonNode> rules = new HashMap<>();

    /** A file, and the id it is read with: empty for its own. */
    private record Version(Path file, String id) {}

    /** A file as it was read. */
    private record Known(
            FileStamp stamp, Map<Path, Optional<FileStamp>> payloads, LibraryEntry entry, JsonNode rules) {}

    ProfileReader(Path root, SecretStore secrets) {
        this.root = root;
        this.secrets = secrets;
    }

    /** Begins to read the workspace anew. */
    void begin() {
        secrets.beginReading();
        known = seen;
        seen = new HashMap<>();
        ownersBefore = owners;
        owners = new HashMap<>();
        rulesBefore = rules;
        rules = new HashMap<>();
    }

    /** Whether files have other rules than at the last reading. */
    boolean rulesChanged() {
        return !rules.equals(rulesBefore);
    }

    /** Lets all files be read again, though they have not changed. */
    void forget() {
        seen = new HashMap<>();
    }

    /** The profile in a file, or what is wrong with it; empty where the file is gone. */
    Optional<LibraryEntry> read(Path file) {
        try {
            LibraryEntry entry = read(new Version(file, ""));
            if (entry instanceof SavedProfile saved
                    && !owns(file, saved.profile().id())) {
                // It gets an id of its own, which is written with its next change, and none of the other's secrets.
                entry = read(new Version(file, idOf(file)));
            }
            if (entry instanceof SavedProfile saved) {
                owners.put(saved.profile().id(), file);
            }
            return Optional.of(entry);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(BrokenProfile.of(file, "The file can't be read: " + WorkspaceFile.reason(e) + "."));
        }
    }

    /** Whether a file that has an id may keep it: the one that had it before goes first, wherever its name comes. */
    private boolean owns(Path file, String id) {
        if (owners.containsKey(id)) {
            return false;
        }
        Optional<Path> before = Optional.ofNullable(ownersBefore.get(id)).or(() -> secrets.fileOf(id));
        return before.filter(owner -> !owner.equals(file) && has(owner, id)).isEmpty();
    }

    private boolean has(Path file, String id) {
        try {
            return file.startsWith(root)
                    && read(new Version(file, "")) instanceof SavedProfile saved
                    && saved.profile().id().equals(id);
        } catch (IOException e) {
            return false;
        }
    }

    private LibraryEntry read(Version version) throws IOException {
        Path file = version.file();
        WorkspaceFile.requireInside(root, file);
        FileStamp stamp = FileStamp.of(file);
        Known before = seen.getOrDefault(version, known.get(version));
        boolean unchanged = before != null
                && before.stamp.equals(stamp)
                && stamp.isSettled()
                && PayloadFolder.isUnchanged(before.payloads);
        Known now = unchanged ? before : parse(version, stamp);
        seen.put(version, now);
        rules.put(file, now.rules);
        return now.entry;
    }

    private Known parse(Version version, FileStamp stamp) throws IOException {
        Path file = version.file();
        PayloadFolder payloads = new PayloadFolder(root, file);
        try {
            ProfileFile read = version.id().isEmpty() ? readFile(file) : readFile(file, version.id());
            SavedMessages messages = MessagesShape.read(read.tree(), payloads);
            String description = read.tree().path(SavedProfile.DESCRIPTION).asText("");
            LibraryEntry entry = new SavedProfile(
                    file,
                    read.order(),
                    read.profile(),
                    read.log(),
                    messages,
                    SequencesShape.read(read.tree()),
                    description);
            return new Known(stamp, payloads.seen(), entry, rules(read.tree()));
        } catch (BrokenFileException e) {
            return new Known(stamp, Map.of(), BrokenProfile.of(file, e.getMessage()), MissingNode.getInstance());
        }
    }

    /** What is told as its rules: its own, and those of others that are off for it. */
    private static JsonNode rules(ObjectNode tree) {
        return tree.has(RulesShape.RULES) || tree.has(RulesShape.INHERITED_OFF)
                ? JsonFile.newObject()
                        .setAll(Map.of(
                                RulesShape.RULES, tree.path(RulesShape.RULES),
                                RulesShape.INHERITED_OFF, tree.path(RulesShape.INHERITED_OFF)))
                : MissingNode.getInstance();
    }

    /** A file's content as it is now. */
    ProfileFile readFile(Path file) throws IOException, BrokenFileException {
        return ProfileFile.read(readBytes(file), idOf(file), WorkspaceReader.baseName(file), secrets);
    }

    private ProfileFile readFile(Path file, String id) throws IOException, BrokenFileException {
        ObjectNode tree = JsonFile.parse(readBytes(file)).put("id", id);
        return ProfileFile.read(tree, id, WorkspaceReader.baseName(file), secrets.read(id));
    }

    byte[] readBytes(Path file) throws IOException {
        return WorkspaceFile.read(root, file);
    }

    private String idOf(Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
