package app.sockeye.profile.library;

import app.sockeye.files.AtomicFile;
import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.workspace.Backups;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.profile.workspace.ScriptFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The scripts of a library that are for one use: of connections in {@code NAME.js} beside their files, of folders and the
 * workspace in {@code .folder.js}; dialects in {@code NAME.dialect.js}. Thread-safe; blocks on the disk.
 */
public final class LibraryScripts {
    private final Library library;
    private final Path workspace;
    /** The folder with what was overwritten or deleted last, of each script. */
    private final Backups backups;

    private final ScriptUse use;

    LibraryScripts(Library library, Path workspace, Backups backups, ScriptUse use) {
        this.library = library;
        this.workspace = workspace;
        this.backups = backups;
        this.use = use;
    }

    /** Where the script of a connection can be, nearest first: itself, its folders and the workspace. */
    public List<LibraryEntry> owners(String profileId) {
        return library.automation().owners(profileId);
    }

    /** The script that a connection has: its own, or that of the nearest folder that has one. */
    public Optional<SavedScript> inForce(String profileId) throws LibraryException {
        for (LibraryEntry owner : owners(profileId)) {
            Optional<SavedScript> own = own(owner);
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    /** The script that a connection or a folder has itself; a file that is blank is none. */
    public Optional<SavedScript> own(LibraryEntry owner) throws LibraryException {
        try {
            String source =
                    new String(WorkspaceFile.read(workspace, ScriptFile.of(owner, use)), StandardCharsets.UTF_8);
            return source.isBlank() ? Optional.empty() : Optional.of(new SavedScript(owner, use, source));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (!Files.isDirectory(workspace)) {
                return Optional.empty();
            }
            throw LibraryException.failed("read the script of " + owner.name(), e);
        }
    }

    /**
     * Writes the script of a connection or a folder; a blank one takes the file away. What was in the file is kept in the
     * folder of backups.
     *
     * @param base the script as it was when the edit began; empty where there was none
     * @return what is in the file where that is neither the base nor the new script; nothing was written then
     */
    public Optional<String> save(LibraryEntry owner, String base, String source) throws LibraryException {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > WorkspaceFile.MOST_BYTES) {
            throw new LibraryException("The script is larger than 1 MiB and was not saved.");
        }
        return library.change("save the script", () -> {
            LibraryEntry now = library.current(owner);
            Path file = ScriptFile.of(now, use);
            WorkspaceFile.requireInside(workspace, file);
            byte[] old =
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? WorkspaceFile.read(workspace, file) : new byte[0];
            String theirs = new String(old, StandardCharsets.UTF_8);
            if (!theirs.isBlank() && !theirs.equals(base) && !theirs.equals(source)) {
                return Optional.of(theirs);
            }
            if (old.length > 0 && !theirs.equals(source)) {
                AtomicFile.writePrivate(backups.of(now, use.ending()), old);
            }
            if (source.isBlank()) {
                Files.deleteIfExists(file);
            } else {
                AtomicFile.write(file, bytes);
            }
            return Optional.empty();
        });
    }
}
