package app.sockeye.profile.workspace;

import app.sockeye.files.BrokenFileException;
import app.sockeye.profile.file.ProfileFile;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.secret.SecretStore;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Reads a workspace folder into a tree. Hidden files and folders, such as {@code .git}, the environments and the
 * folders of payloads are ignored;
 * whatever else can't be read is an entry of the tree with the reason. Used under the library's lock.
 */
public final class WorkspaceReader {
    public static final String EXTENSION = WorkspaceFile.EXTENSION;
    /** The file with a folder's rank, which also keeps an empty folder in git. */
    public static final String FOLDER_FILE = ".folder.json";

    private static final int MOST_ENTRIES = 10_000;
    private static final int DEEPEST = 16;

    private final Path root;
    private final ProfileReader profiles;
    private final FolderFiles folderFiles;
    private int entries;

    public WorkspaceReader(Path root, SecretStore secrets) {
        this.root = root;
        this.profiles = new ProfileReader(root, secrets);
        this.folderFiles = new FolderFiles(root);
    }

    /**
     * Reads the whole tree.
     *
     * @throws IOException where the workspace itself can't be read
     */
    public ProfileFolder read() throws IOException {
        entries = 0;
        profiles.begin();
        folderFiles.begin();
        return readFolder(root, list(root), 0);
    }

    private ProfileFolder readFolder(Path folder, List<Path> files, int depth) {
        List<LibraryEntry> children = new ArrayList<>();
        for (Path child : files) {
            if (++entries > MOST_ENTRIES) {
                children.add(BrokenProfile.of(
                        folder,
                        String.format(
                                Locale.ROOT,
                                "%s has more than %d files; the rest are not shown. Choose a separate folder"
                                        + " for the connections.",
                                root,
                                MOST_ENTRIES)));
                break;
            }
            if (depth == 0 && child.endsWith(WorkspaceFile.ENVIRONMENTS)) {
                continue;
            }
            if (Files.isDirectory(child) && PayloadFolder.isName(child)) {
                continue;
            }
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                children.add(readFolder(child, depth + 1));
            } else if (child.getFileName().toString().endsWith(EXTENSION)) {
                profiles.read(child).ifPresent(children::add);
            } else if (Files.isSymbolicLink(child) && Files.isDirectory(child)) {
                children.add(BrokenProfile.of(child, "This is a link to a folder. Only links to files are followed."));
            }
        }
        FolderFiles.Content own = readFolderFile(folder, children);
        children.sort(Comparator.comparingInt(WorkspaceReader::kindRank)
                .thenComparing(WorkspaceReader::orderOf)
                .thenComparing(LibraryEntry::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(LibraryEntry::path));
        return new ProfileFolder(
                folder,
                depth == 0 ? "" : folder.getFileName().toString(),
                own.order(),
                own.options(),
                own.headers(),
                own.values(),
                own.messages(),
                own.sequences(),
                children);
    }

    private LibraryEntry readFolder(Path folder, int depth) {
        if (depth > DEEPEST) {
            return BrokenProfile.of(
                    folder, "The folder is not read: it is nested more than " + DEEPEST + " levels deep.");
        }
        try {
            return readFolder(folder, list(folder), depth);
        } catch (NoSuchFileException e) {
            // Git or another instance has just removed it.
            return readFolder(folder, List.of(), depth);
        } catch (IOException e) {
            return BrokenProfile.of(folder, "The folder can't be read: " + WorkspaceFile.reason(e) + ".");
        }
    }

    /** The files sorted by name, so that the tree is always read in the same order. */
    private static List<Path> list(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(
                folder, p -> !p.getFileName().toString().startsWith("."))) {
            for (Iterator<Path> found = stream.iterator(); found.hasNext() && paths.size() <= MOST_ENTRIES; ) {
                paths.add(found.next());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        paths.sort(null);
        return paths;
    }

    boolean isRoot(Path folder) {
        return folder.equals(root);
    }

    /** Whether connections or folders have other rules than at the reading before, which the tree does not tell. */
    public boolean rulesChanged() {
        return profiles.rulesChanged() || folderFiles.rulesChanged();
    }

    /** Lets all profiles be read again, though their files have not changed. */
    public void forget() {
        profiles.forget();
    }

    /** The current entry of a profile's file. */
    ProfileFile readProfileFile(Path file) throws IOException, BrokenFileException {
        return profiles.readFile(file);
    }

    byte[] readBytes(Path file) throws IOException {
        return profiles.readBytes(file);
    }

    static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /** What a folder's file says; nothing if it is missing, or broken, which adds an entry to the children. */
    private FolderFiles.Content readFolderFile(Path folder, List<LibraryEntry> children) {
        Path file = folder.resolve(FOLDER_FILE);
        try {
            return folderFiles.read(file);
        } catch (NoSuchFileException e) {
            return FolderFiles.Content.NONE;
        } catch (IOException e) {
            children.add(BrokenProfile.of(file, "The folder's order can't be read: " + WorkspaceFile.reason(e) + "."));
        } catch (BrokenFileException e) {
            children.add(BrokenProfile.of(file, e.getMessage()));
        }
        return FolderFiles.Content.NONE;
    }

    private static int kindRank(LibraryEntry entry) {
        return entry instanceof SavedProfile ? 0 : entry instanceof BrokenProfile ? 1 : 2;
    }

    /** The key to sort by; entries without a rank come last. */
    private static String orderOf(LibraryEntry entry) {
        String order = order(entry);
        return order.isEmpty() ? "~" : order;
    }

    public static String order(LibraryEntry entry) {
        if (entry instanceof SavedProfile profile) {
            return profile.order();
        }
        return entry instanceof ProfileFolder folder ? folder.order() : "";
    }
}
