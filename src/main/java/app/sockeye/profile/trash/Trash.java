package app.sockeye.profile.trash;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.FileNames;
import app.sockeye.files.FolderEntries;
import app.sockeye.files.JsonFile;
import app.sockeye.files.PrivateFiles;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.PayloadFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.ScriptFile;
import app.sockeye.profile.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores deleted entries for some time. Used under the lock of those whose files they are. */
public final class Trash {
    private static final String MESSAGE = ".message";
    private static final Duration KEPT = Duration.ofDays(30);

    /** Takes a profile's id. */
    @FunctionalInterface
    public interface IdConsumer {
        void accept(String profileId) throws IOException;
    }

    private final Path folder;

    /** @param folder where deleted entries are kept, each in a folder of its own */
    public Trash(Path folder) {
        this.folder = folder;
    }

    public TrashedItem put(LibraryEntry entry) throws IOException {
        TrashedItem trashed = put(entry.name(), entry.path());
        Path payloads = PayloadFolder.of(entry.path());
        if (entry instanceof SavedProfile && Files.isDirectory(payloads, LinkOption.NOFOLLOW_LINKS)) {
            move(payloads, PayloadFolder.of(trashed.kept()));
        }
        if (entry instanceof SavedProfile) {
            moveScripts(entry.path(), trashed.kept());
        }
        return trashed;
    }

    private static void moveScripts(Path file, Path now) throws IOException {
        for (ScriptUse use : ScriptUse.values()) {
            if (ScriptFile.isThere(file, use)) {
                move(ScriptFile.beside(file, use), ScriptFile.beside(now, use));
            }
        }
    }

    /** Moves a file or folder to the trash. */
    public TrashedItem put(String name, Path path) throws IOException {
        Path slot =
                PrivateFiles.createDirectories(folder.resolve(UUID.randomUUID().toString()));
        Path kept = slot.resolve(path.getFileName().toString());
        move(path, kept);
        PrivateFiles.tighten(kept.getParent());
        return new TrashedItem(name, path, kept);
    }

    /** Keeps something that was in a file with others; returns its file. */
    public Path keep(String name, byte[] content) throws IOException {
        Path file = folder.resolve(UUID.randomUUID().toString()).resolve(FileNames.of(name) + MESSAGE);
        AtomicFile.writePrivate(file, content);
        return file;
    }

    /** Forgets what was kept in a file. */
    public void drop(Path kept) throws IOException {
        Files.deleteIfExists(kept);
        Files.deleteIfExists(kept.getParent());
    }

    /** Puts an entry where it was, or elsewhere. */
    public void restore(TrashedItem trashed, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path payloads = PayloadFolder.of(trashed.kept());
        if (Files.isDirectory(payloads)) {
            move(payloads, PayloadFolder.of(target));
        }
        if (Files.isRegularFile(trashed.kept())) {
            moveScripts(trashed.kept(), target);
        }
        move(trashed.kept(), target);
        Files.deleteIfExists(trashed.kept().getParent());
    }

    /**
     * Deletes entries that have been in the trash too long.
     *
     * @param forget told each profile's id
     */
    public void purge(IdConsumer forget) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        for (Path slot : FolderEntries.of(folder)) {
            if (Files.getLastModifiedTime(slot).compareTo(oldest) < 0) {
                for (Path file : tree(slot)) {
                    forgetProfile(file, forget);
                }
                delete(slot);
            }
        }
    }

    private static void forgetProfile(Path file, IdConsumer forget) throws IOException {
        if (Files.isRegularFile(file)
                && file.toString().endsWith(WorkspaceReader.EXTENSION)
                && !PayloadFolder.isName(file.getParent())) {
            String id = idIn(file);
            if (Profile.isId(id)) {
                forget.accept(id);
            }
        }
    }

    /** Empty where it is not a profile: nothing else is known of it then. */
    private static String idIn(Path file) {
        try {
            return Fields.text(JsonFile.read(file, WorkspaceFile.MOST_BYTES), "id", "");
        } catch (IOException | BrokenFileException e) {
            return "";
        }
    }

    /** Moves a file or folder, also to another file system. */
    private static void move(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.notExists(source)) {
                throw e;
            }
            copy(source, target);
            delete(source);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        for (Path path : tree(source)) {
            Files.copy(
                    path,
                    target.resolve(source.relativize(path).toString()),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static void delete(Path root) throws IOException {
        for (Path path : tree(root).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList();
        }
    }
}
