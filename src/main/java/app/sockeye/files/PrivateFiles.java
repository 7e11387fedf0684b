package app.sockeye.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Folders and files that only their user may read: modes 700 and 600 on POSIX file systems, an access list with one
 * entry on Windows. On a file system with neither nothing is changed.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?>[] NONE = {};

    private PrivateFiles() {}

    /** Creates a folder and its parents where they are missing; an existing one is not changed. */
    public static Path createDirectories(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path created = hasModes(folder)
                ? Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER))
                : Files.createDirectories(folder);
        restrictByList(created, true);
        return created;
    }

    /** Creates a folder in an existing one. */
    public static Path createDirectory(Path folder) throws IOException {
        Path created = hasModes(folder)
                ? Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER))
                : Files.createDirectory(folder);
        restrictByList(created, true);
        return created;
    }

    /** The attributes to create a file with; none for access lists, as a file inherits its folder's. */
    public static FileAttribute<?>[] attributes(Path file) {
        return hasModes(file) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)} : NONE;
    }

    /**
     * Makes a folder and everything in it accessible to the user only. Links are not followed. What can't be changed is
     * skipped.
     *
     * @throws IOException the first failure, after everything else has been changed
     */
    public static void tighten(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            Tightening tightening = new Tightening();
            Files.walkFileTree(root.toRealPath(), tightening);
            if (tightening.failure != null) {
                throw tightening.failure;
            }
        }
    }

    /**
     * As {@link #tighten}, but only if the folder itself is accessible to others. If it isn't, nothing in it is either,
     * and it is not walked.
     */
    public static void tightenIfOpen(Path root) throws IOException {
        if (Files.isDirectory(root) && restrict(root.toRealPath(), true)) {
            tighten(root);
        }
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes a file or folder private; returns whether that changed anything. */
    private static boolean restrict(Path path, boolean folder) throws IOException {
        PosixFileAttributeView modes =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (modes == null) {
            return restrictByList(path, folder);
        }
        Set<PosixFilePermission> wanted = folder ? FOLDER : FILE;
        boolean open = !modes.readAttributes().permissions().equals(wanted);
        if (open) {
            modes.setPermissions(wanted);
        }
        return open;
    }

    private static boolean restrictByList(Path path, boolean folder) throws IOException {
        AclFileAttributeView list =
                Files.getFileAttributeView(path, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (list != null) {
            // Not the file's owner: files created by an administrator are owned by a group.
            UserPrincipal user = path.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
            List<AclEntry> wanted = List.of(everythingFor(user, folder));
            if (!list.getAcl().equals(wanted)) {
                list.setAcl(wanted);
                return true;
            }
        }
        return false;
    }

    /** All rights for one user; files created in a folder inherit them. */
    static AclEntry everythingFor(UserPrincipal user, boolean folder) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(user)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(
                        folder
                                ? EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                                : EnumSet.noneOf(AclEntryFlag.class))
                .build();
    }

    private static final class Tightening extends SimpleFileVisitor<Path> {
        /** The first failure; null while there is none. */
        private IOException failure;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            restrictOrKeep(folder, true);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                restrictOrKeep(file, false);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            keep(e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            keep(e);
            return FileVisitResult.CONTINUE;
        }

        private void restrictOrKeep(Path path, boolean folder) {
            try {
                restrict(path, folder);
            } catch (IOException e) {
                keep(e);
            }
        }

        private void keep(IOException e) {
            // A file deleted meanwhile, such as that of a session, is no failure.
            if (failure == null && !(e instanceof NoSuchFileException)) {
                failure = e;
            }
        }
    }
}
