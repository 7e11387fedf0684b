package app.sockeye.profile.workspace;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.FolderEntries;
import app.sockeye.files.RegularFile;
import app.sockeye.profile.file.FileStamp;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.message.MessageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folder beside a connection's or folder's file that has the payloads of its messages. It remembers what it has read,
 * so that a change is noticed. Used under the library's lock.
 */
public final class PayloadFolder implements MessageFiles {
    /** What the name of such a folder ends with. */
    static final String SUFFIX = ".messages";

    private final Path root;
    private final Path folder;
    /** The files that were read, or found missing, with how they were. */
    private final Map<Path, Optional<FileStamp>> seen = new HashMap<>();

    /**
     * The folder of a file's messages, there or not.
     *
     * @param root the workspace
     * @param owner the file of a connection or folder
     */
    PayloadFolder(Path root, Path owner) {
        this.root = root;
        this.folder = of(owner);
    }

    /** The path of the folder of a file's messages: {@code Echo.messages} of {@code Echo.json}. */
    public static Path of(Path owner) {
        return owner.resolveSibling(WorkspaceReader.baseName(owner) + SUFFIX);
    }

    /** Whether a folder has payloads rather than connections. */
    public static boolean isName(Path folder) {
        return folder.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    /** A name for a folder of connections. */
    static String otherName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) ? name + "_" : name;
    }

    @Override
    public byte[] read(String name) throws IOException, BrokenFileException {
        Path file = file(name);
        seen.put(file, stamp(file));
        try {
            requireFolder();
            WorkspaceFile.requireInside(root, file);
            return RegularFile.read(file, MOST_BYTES);
        } catch (NoSuchFileException e) {
            throw new BrokenFileException("The file with its payload is missing: " + root.relativize(file) + ".");
        }
    }

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        try {
            FolderEntries.of(folder)
                    .forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException e) {
            // It does not exist yet.
        }
        return names;
    }

    /** Writes payloads by the names of their files. */
    void write(Map<String, byte[]> payloads) throws IOException, BrokenFileException {
        for (Map.Entry<String, byte[]> payload : payloads.entrySet()) {
            requireFolder();
            Path file = file(payload.getKey());
            WorkspaceFile.requireInside(root, file);
            AtomicFile.write(file, payload.getValue());
        }
    }

    /** Deletes files, and the folder with the last one. */
    void delete(Set<String> names) throws IOException, BrokenFileException {
        for (String name : names) {
            Files.deleteIfExists(file(name));
        }
        if (!names.isEmpty() && Files.isDirectory(folder) && names().isEmpty()) {
            Files.delete(folder);
        }
    }

    /** Whether what was read is sure to be the same now. */
    static boolean isUnchanged(Map<Path, Optional<FileStamp>> seen) {
        return seen.entrySet().stream()
                .allMatch(file -> stamp(file.getKey()).equals(file.getValue())
                        && file.getValue().map(FileStamp::isSettled).orElse(true));
    }

    /** What was read, to find out whether it has changed. */
    Map<Path, Optional<FileStamp>> seen() {
        return Map.copyOf(seen);
    }

    private static Optional<FileStamp> stamp(Path file) {
        try {
            return Optional.of(FileStamp.of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file's content comes from others, so that its name must not lead elsewhere. */
    private Path file(String name) throws BrokenFileException {
        try {
            Path file = folder.resolve(name);
            if (folder.equals(file.getParent())
                    && file.getFileName().toString().equals(name)
                    && !name.startsWith(".")) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Told below.
        }
        throw new BrokenFileException("\"payload\" must be the name of a file in " + folder.getFileName() + ".");
    }

    private void requireFolder() throws BrokenFileException {
        if (Files.isSymbolicLink(folder)) {
            throw new BrokenFileException(folder.getFileName() + " is a link, which is not followed.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new BrokenFileException(folder.getFileName() + " is not a folder.");
        }
    }
}
