package app.sockeye.history;

import app.sockeye.files.FolderEntries;
import app.sockeye.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The layout of recorded sessions on disk: the root has a folder for each profile, which has one for each session. */
final class SessionFolders {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Prefix of the names of folders that hold no sessions. */
    private static final String HIDDEN = ".";

    private final Path root;
    private final AtomicInteger unmade = new AtomicInteger();

    SessionFolders(Path root) {
        this.root = root;
    }

    /** The folder that holds deleted sessions until they are removed for good. */
    Path deleted() {
        return root.resolve(HIDDEN + "deleted");
    }

    List<Path> of(String profileId) throws IOException {
        return in(folderOf(profileId));
    }

    /** The folder that a {@link KeptSession#place()} names; empty if it can't be a session's folder. */
    Optional<Path> at(String place) {
        try {
            Path folder = root.resolve(place).normalize();
            boolean below = folder.startsWith(root) && folder.getNameCount() == root.getNameCount() + 2;
            return below && !root.relativize(folder).toString().startsWith(HIDDEN)
                    ? Optional.of(folder)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    List<Path> all() throws IOException {
        List<Path> sessions = new ArrayList<>();
        for (Path profile : in(root)) {
            try {
                sessions.addAll(in(profile));
            } catch (AccessDeniedException e) {
                // Another user's, such as of one who ran Sockeye as the administrator.
                continue;
            }
        }
        return sessions;
    }

    /** Folders of unfinished sessions in which nothing was created since a time. */
    List<Path> unfinished(Instant before) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path profile : in(root)) {
            try {
                for (Path folder : FolderEntries.startingWith(profile, SessionStore.UNFINISHED)) {
                    if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                        found.add(folder);
                    }
                }
            } catch (NoSuchFileException | AccessDeniedException e) {
                // It was finished or deleted meanwhile, or is another user's.
                continue;
            }
        }
        return found;
    }

    /** Creates the folder of a session that starts now. */
    Path create(String profileId) throws IOException {
        Path profile = PrivateFiles.createDirectories(folderOf(profileId));
        while (true) {
            Path session = unused(profile);
            try {
                return PrivateFiles.createDirectory(session);
            } catch (FileAlreadyExistsException e) {
                // Another session created it in the same millisecond; try the next name.
                continue;
            }
        }
    }

    /** Returns a path for a new session's folder, which does not exist yet; creates the profile's folder. */
    Path unused(String profileId) throws IOException {
        return unused(PrivateFiles.createDirectories(folderOf(profileId)));
    }

    /** A path as that of a session which starts now, for one that has no folder. No two are the same. */
    Path unmade(String profileId) {
        return folderOf(profileId).resolve(NAME.format(Instant.now()) + "-private-" + unmade.incrementAndGet());
    }

    private static Path unused(Path profile) {
        String name = NAME.format(Instant.now());
        Path session = profile.resolve(name);
        for (int i = 2; Files.exists(session); i++) {
            session = profile.resolve(name + "-" + i);
        }
        return session;
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        // Links are not followed: the oldest sessions are deleted, and a link's target is not ours to delete.
        return FolderEntries.of(
                folder,
                path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                        && !path.getFileName().toString().startsWith(HIDDEN));
    }

    /**
     * The folder of a profile. Characters of the id that may not be allowed in a file name are written as {@code
     * %XXXX}.
     */
    private Path folderOf(String profileId) {
        StringBuilder name = new StringBuilder();
        for (char c : profileId.toCharArray()) {
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            name.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%04X", (int) c));
        }
        return root.resolve(name.isEmpty() ? "%" : name.toString());
    }
}
