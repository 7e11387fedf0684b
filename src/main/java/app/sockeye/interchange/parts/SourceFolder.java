package app.sockeye.interchange.parts;

import app.sockeye.files.ByteOrderMark;
import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import app.sockeye.interchange.model.LeftOutReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder to import from: the files in it, with limits; links to folders are not followed. */
public final class SourceFolder {
    /** The most bytes of a file. */
    public static final int MOST_BYTES = 64 << 20;

    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST = 20;
    private static final Set<String> HIDDEN_BUT_READ = Set.of(".resources", ".postman");
    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build");

    private final Path root;
    private final List<Path> files;

    private SourceFolder(Path root, List<Path> files) {
        this.root = root;
        this.files = List.copyOf(files);
    }

    /** Lists a folder's files; what can't be read or is too much is told. */
    public static SourceFolder of(Path root, ImportSink sink) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, visitor(root, files, sink));
        } catch (IOException e) {
            sink.leftOut().add(LeftOutReason.BROKEN, "the folder", 0, "", Reason.of(e));
        }
        if (files.size() >= MOST_FILES) {
            sink.leftOut().add(LeftOutReason.BEYOND_LIMIT, "files beyond the first " + MOST_FILES, 0, "", "");
        }
        files.sort(null);
        return new SourceFolder(root, files);
    }

    private static SimpleFileVisitor<Path> visitor(Path root, List<Path> files, ImportSink sink) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.equals(root) ? "" : folder.getFileName().toString();
                boolean hidden = name.startsWith(".") && !HIDDEN_BUT_READ.contains(name);
                return hidden || SKIPPED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                sink.leftOut().add(LeftOutReason.BROKEN, file.toString(), 0, "", Reason.of(e));
                return FileVisitResult.CONTINUE;
            }
        };
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** All files in it and its sub-folders, by name. */
    public List<Path> files() {
        return files;
    }

    /** A file's path from this folder, with slashes, as it is told. */
    public String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** A sink for one of its files, with the same result. */
    public ImportSink sink(Path file, ImportSink sink) {
        return sink.and(file, nameOf(file));
    }

    /** A file's text, in UTF-8; empty where it can't be read, which is told. */
    public static Optional<String> text(Path file, ImportSink sink) {
        try {
            return Optional.of(
                    new String(ByteOrderMark.skip(RegularFile.read(file, MOST_BYTES)), StandardCharsets.UTF_8));
        } catch (IOException e) {
            sink.leftOut().add(LeftOutReason.BROKEN, "the file", 0, "", Reason.of(e));
            return Optional.empty();
        }
    }
}
