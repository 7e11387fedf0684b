package app.sockeye.profile.workspace;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.file.FileStamp;
import app.sockeye.profile.file.HeadersShape;
import app.sockeye.profile.file.ProfileFile;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.message.MessagesShape;
import app.sockeye.profile.message.SavedMessages;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.OptionsShape;
import app.sockeye.profile.rule.RulesShape;
import app.sockeye.profile.secret.SecretNames;
import app.sockeye.profile.sequence.SavedSequences;
import app.sockeye.profile.sequence.SequencesShape;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.ValuesShape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the files of a workspace's folders: their ranks, options, headers, values, messages and sequences; unchanged files
 * are not read again. Used under the library's lock.
 */
final class FolderFiles {
    private final Path root;
    private Map<Path, Known> known = Map.of();
    private Map<Path, Known> seen = new HashMap<>();

    /** What a folder's file says. */
    record Content(
            String order,
            OptionValues options,
            List<ProfileHeader> headers,
            List<NamedValue> values,
            SavedMessages messages,
            SavedSequences sequences) {
        static final Content NONE =
                new Content("", OptionValues.NONE, List.of(), List.of(), SavedMessages.NONE, SavedSequences.NONE);
    }

    /** A file's content with its stamp. */
    private record Known(FileStamp stamp, Map<Path, Optional<FileStamp>> payloads, Content content, JsonNode rules) {}

    FolderFiles(Path root) {
        this.root = root;
    }

    /** Starts another reading of the workspace. */
    void begin() {
        known = seen;
        seen = new HashMap<>();
    }

    /** Whether folders have other rules than at the last reading. */
    boolean rulesChanged() {
        return !rules(seen).equals(rules(known));
    }

    private static Map<Path, JsonNode> rules(Map<Path, Known> files) {
        return files.entrySet().stream()
                .filter(file -> !file.getValue().rules.isMissingNode())
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().rules));
    }

    /**
     * Reads a folder's file.
     *
     * @throws NoSuchFileException where the folder has none
     */
    Content read(Path file) throws IOException, BrokenFileException {
        WorkspaceFile.requireInside(root, file);
        FileStamp stamp = FileStamp.of(file);
        Known before = known.get(file);
        Known now = before != null
                        && before.stamp.equals(stamp)
                        && stamp.isSettled()
                        && PayloadFolder.isUnchanged(before.payloads)
                ? before
                : parse(file, stamp);
        seen.put(file, now);
        return now.content;
    }

    private Known parse(Path file, FileStamp stamp) throws IOException, BrokenFileException {
        ObjectNode tree = JsonFile.parse(WorkspaceFile.read(root, file));
        PayloadFolder payloads = new PayloadFolder(root, file);
        Content content = new Content(
                Fields.text(tree, ProfileFile.ORDER, ""),
                OptionsShape.read(tree, Map.of()),
                // A folder has no secrets of its own: its references are to those that all connections share.
                HeadersShape.read(tree, SecretNames::reference),
                ValuesShape.read(tree),
                MessagesShape.read(tree, payloads),
                SequencesShape.read(tree));
        return new Known(stamp, payloads.seen(), content, tree.path(RulesShape.RULES));
    }
}
