package app.sockeye.profile;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the ranks of a workspace's folders; unchanged files are not read again. Used under the library's lock.
 */
final class FolderOrders {
    private final Path root;
    private Map<Path, Known> known = Map.of();
    private Map<Path, Known> seen = new HashMap<>();

    /** A rank with the stamp of its file. */
    private record Known(FileStamp stamp, String order) {}

    FolderOrders(Path root) {
        this.root = root;
    }

    /** Starts another reading of the workspace. */
    void begin() {
        known = seen;
        seen = new HashMap<>();
    }

    /**
     * Reads the rank from a folder's file.
     *
     * @throws NoSuchFileException where the folder has none
     */
    String read(Path file) throws IOException, BrokenFileException {
        WorkspaceFile.requireInside(root, file);
        FileStamp stamp = FileStamp.of(file);
        Known before = known.get(file);
        Known now = before != null && before.stamp.equals(stamp) && stamp.isSettled()
                ? before
                : new Known(stamp, Fields.text(JsonFile.parse(WorkspaceFile.read(root, file)), ProfileFile.ORDER, ""));
        seen.put(file, now);
        return now.order;
    }
}
