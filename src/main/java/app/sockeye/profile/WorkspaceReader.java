package app.sockeye.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads a workspace folder into a tree; files that did not change since the last time are not read again. Hidden files
 * and folders ({@code .git}) are none of ours. Used under the library's lock.
 */
final class WorkspaceReader {
    static final String EXTENSION = ".json";
    /** Holds a folder's rank, and keeps an empty folder in git. */
    static final String FOLDER_FILE = ".folder.json";

    private static final int MOST_ENTRIES = 10_000;
    private static final int DEEPEST = 16;
    private static final long LARGEST = 1 << 20;
    /** A file changed this recently may change again without its time telling. */
    private static final Duration TIME_RESOLUTION = Duration.ofSeconds(2);

    private final Path root;
    private final SecretStore secrets;
    private Map<Path, Known> known = new HashMap<>();
    private Map<Path, Known> seen = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private int entries;

    /** A file as it was read. */
    private record Known(FileTime modified, long size, Object key, LibraryEntry entry) {}

    WorkspaceReader(Path root, SecretStore secrets) {
        this.root = root;
        this.secrets = secrets;
    }

    /** Reads the whole tree. */
    ProfileFolder read() throws IOException {
        ids.clear();
        entries = 0;
        seen = new HashMap<>();
        ProfileFolder folder = readFolder(root, 0);
        known = seen;
        return folder;
    }

    private ProfileFolder readFolder(Path folder, int depth) throws IOException {
        List<LibraryEntry> children = new ArrayList<>();
        for (Path child : list(folder)) {
            if (++entries > MOST_ENTRIES) {
                throw new IOException(String.format(
                        Locale.ROOT,
                        "%s holds more than %d files: choose a folder of its own for the profiles.",
                        root,
                        MOST_ENTRIES));
            }
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (depth < DEEPEST) {
                    children.add(readFolder(child, depth + 1));
                }
            } else if (child.getFileName().toString().endsWith(EXTENSION)) {
                readProfile(child).ifPresent(children::add);
            }
        }
        children.sort(Comparator.comparingInt(WorkspaceReader::kindRank)
                .thenComparing(WorkspaceReader::orderOf)
                .thenComparing(LibraryEntry::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(LibraryEntry::path));
        String name = depth == 0 ? "" : folder.getFileName().toString();
        return new ProfileFolder(folder, name, readOrder(folder), children);
    }

    /** By name, so that of two files with one id always the same one keeps it. */
    private List<Path> list(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(
                folder, p -> !p.getFileName().toString().startsWith("."))) {
            stream.forEach(paths::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (NoSuchFileException e) {
            // Git or another instance removed it just now; the workspace itself must be there.
            if (folder.equals(root)) {
                throw e;
            }
        }
        paths.sort(null);
        return paths;
    }

    private Optional<LibraryEntry> readProfile(Path file) {
        try {
            return Optional.of(withOwnId(file, readFile(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(broken(file, "The file can't be read: " + e.getMessage() + "."));
        }
    }

    private LibraryEntry withOwnId(Path file, LibraryEntry entry) {
        if (entry instanceof SavedProfile saved && !ids.add(saved.profile().id())) {
            // A copied file: it gets an id of its own, which is written with its next change.
            String ownId = idOf(file);
            ids.add(ownId);
            return new SavedProfile(file, saved.order(), saved.profile().withId(ownId));
        }
        return entry;
    }

    private LibraryEntry readFile(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Known before = known.get(file);
        FileTime modified = attributes.lastModifiedTime();
        boolean settled = modified.toInstant().isBefore(Instant.now().minus(TIME_RESOLUTION));
        boolean unchanged = before != null
                && settled
                && before.modified().equals(modified)
                && before.size() == attributes.size()
                && Objects.equals(before.key(), attributes.fileKey());
        LibraryEntry entry = unchanged ? before.entry() : parse(file, attributes.size());
        seen.put(file, new Known(modified, attributes.size(), attributes.fileKey(), entry));
        return entry;
    }

    private LibraryEntry parse(Path file, long size) throws IOException {
        if (size > LARGEST) {
            return broken(file, "The file is too large for a profile.");
        }
        try {
            ProfileFile read = readProfileFile(file);
            return new SavedProfile(file, read.order(), read.profile());
        } catch (BrokenFileException e) {
            return broken(file, e.getMessage());
        }
    }

    /** A file's content as it is now. */
    ProfileFile readProfileFile(Path file) throws IOException, BrokenFileException {
        return ProfileFile.read(Files.readAllBytes(file), idOf(file), baseName(file), secrets);
    }

    private String idOf(Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static BrokenProfile broken(Path file, String sentence) {
        return new BrokenProfile(file, file.getFileName().toString(), sentence);
    }

    static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /** A folder whose file is missing or broken has no rank. */
    private static String readOrder(Path folder) {
        try {
            Path file = folder.resolve(FOLDER_FILE);
            return Files.exists(file)
                    ? Fields.text(JsonFile.parse(Files.readAllBytes(file)), ProfileFile.ORDER, "")
                    : "";
        } catch (IOException | BrokenFileException e) {
            return "";
        }
    }

    private static int kindRank(LibraryEntry entry) {
        return entry instanceof SavedProfile ? 0 : entry instanceof BrokenProfile ? 1 : 2;
    }

    /** What has no rank comes last. */
    private static String orderOf(LibraryEntry entry) {
        String order = order(entry);
        return order.isEmpty() ? "~" : order;
    }

    static String order(LibraryEntry entry) {
        if (entry instanceof SavedProfile profile) {
            return profile.order();
        }
        return entry instanceof ProfileFolder folder ? folder.order() : "";
    }
}
