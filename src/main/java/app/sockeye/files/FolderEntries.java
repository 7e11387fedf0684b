package app.sockeye.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is directly in a folder: files and folders, in no order. */
public final class FolderEntries {
    private FolderEntries() {}

    /** All of them. */
    public static List<Path> of(Path folder) throws IOException {
        return of(folder, entry -> true);
    }

    /**
     * Those that a filter accepts.
     *
     * @throws IOException where the folder can't be read, be it halfway
     */
    public static List<Path> of(Path folder, DirectoryStream.Filter<Path> filter) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, filter)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    /** Those whose names begin with a prefix. */
    public static List<Path> startingWith(Path folder, String prefix) throws IOException {
        return of(folder, entry -> entry.getFileName().toString().startsWith(prefix));
    }
}
