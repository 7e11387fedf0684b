package app.sockeye.profile.library;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.Folders;
import app.sockeye.files.InstanceLock;
import app.sockeye.files.JsonFile;
import app.sockeye.files.Reason;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.workspace.LibraryException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The saved filters of a workspace, shared by all its users, in one file. Each change reads the file again under a lock
 * that other instances take too. Thread-safe; blocks on the disk.
 */
public final class SavedFilters {
    static final String FILE = ".filters.json";
    private static final int VERSION = 1;
    private static final String LIST = "filters";

    private final Path file;
    private final Path lockFile;

    /** @param workspace the folder with the file of the filters */
    public SavedFilters(Path workspace, Folders folders) {
        this.file = workspace.resolve(FILE);
        this.lockFile = folders.data().resolve("filters.lock");
    }

    /** All filters, sorted by name. */
    public synchronized List<SavedFilter> list() throws LibraryException {
        try {
            return read(tree());
        } catch (IOException | BrokenFileException e) {
            throw failure("read", e);
        }
    }

    /** Adds a filter; replaces one of the same name. */
    public void save(SavedFilter filter) throws LibraryException {
        change(filter.name(), List.of(filter));
    }

    /** Deletes a filter if it exists. */
    public void delete(SavedFilter filter) throws LibraryException {
        change(filter.name(), List.of());
    }

    private synchronized void change(String name, List<SavedFilter> instead) throws LibraryException {
        try {
            InstanceLock lock = InstanceLock.take(lockFile);
            try {
                replace(name, instead);
            } finally {
                lock.close();
            }
        } catch (IOException | BrokenFileException e) {
            throw failure("changed", e);
        }
    }

    private void replace(String name, List<SavedFilter> instead) throws IOException, BrokenFileException {
        ObjectNode tree = tree();
        List<SavedFilter> filters = new ArrayList<>(read(tree));
        filters.removeIf(filter -> filter.name().equals(name));
        filters.addAll(instead);
        filters.sort(byName());
        AtomicFile.write(file, JsonFile.print(print(filters, tree)));
    }

    private ObjectNode tree() throws IOException, BrokenFileException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return JsonFile.newObject();
        }
        ObjectNode tree = JsonFile.parse(WorkspaceFile.read(file.getParent(), file));
        JsonFile.requireVersion(tree, VERSION);
        return tree;
    }

    private static List<SavedFilter> read(ObjectNode tree) throws BrokenFileException {
        List<SavedFilter> filters = new ArrayList<>();
        for (ObjectNode item : Fields.objects(tree, LIST)) {
            try {
                filters.add(new SavedFilter(Fields.text(item, "name", ""), Fields.text(item, "query", "")));
            } catch (IllegalArgumentException e) {
                throw new BrokenFileException(Reason.of(e) + ".");
            }
        }
        filters.sort(byName());
        return filters;
    }

    private static ObjectNode print(List<SavedFilter> filters, ObjectNode tree) {
        tree.put(JsonFile.VERSION_KEY, VERSION);
        ArrayNode list = tree.putArray(LIST);
        filters.forEach(filter -> list.addObject().put("name", filter.name()).put("query", filter.query()));
        return tree;
    }

    private static Comparator<SavedFilter> byName() {
        return Comparator.comparing(SavedFilter::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(SavedFilter::name);
    }

    private LibraryException failure(String done, Exception e) {
        String reason = e instanceof IOException failure ? WorkspaceFile.reason(failure) + "." : Reason.sentence(e);
        return new LibraryException(
                String.format(Locale.ROOT, "The saved filters can't be %s: %s (%s)", done, reason, file), e);
    }
}
