package app.sockeye.template.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The files and tables of functions, and which row of each table is next. Thread-safe; reads from disk. */
public final class SourceFiles {
    /** The largest file, in bytes. */
    public static final int LARGEST = 16 << 20;

    private static final int MOST_TABLES = 16;
    private static final int MOST_COUNTED = 1_000;

    private final Path folder;
    /** The tables read last; guarded by itself. */
    private final Map<Path, ReadTable> tables = new LinkedHashMap<>();

    private final Map<String, AtomicLong> rows = new ConcurrentHashMap<>();

    /** A table as it was when it was read. */
    private record ReadTable(FileTime modified, long size, Table table) {}

    /** @param folder where relative names start */
    public SourceFiles(Path folder) {
        this.folder = folder;
    }

    /** Where relative names start. */
    public Path folder() {
        return folder;
    }

    /** The same with rows of its own that start at the same place. */
    public SourceFiles copy() {
        SourceFiles copy = new SourceFiles(folder);
        rows.forEach((path, row) -> copy.rows.put(path, new AtomicLong(row.get())));
        synchronized (tables) {
            copy.tables.putAll(tables);
        }
        return copy;
    }

    /** The whole file. */
    public byte[] read(String name) throws CallException {
        return read(path(name));
    }

    /** The number of the table's next row, from 0. */
    public long nextRow(String name) throws CallException {
        if (rows.size() >= MOST_COUNTED && !rows.containsKey(name)) {
            throw CallException.failed("Too many tables are in use.");
        }
        return rows.computeIfAbsent(name, path -> new AtomicLong()).getAndIncrement();
    }

    /** A field of a table; the first row comes again after the last. */
    public String cell(String name, long row, String column) throws CallException {
        Path path = path(name);
        BasicFileAttributes now = attributes(path);
        ReadTable read;
        synchronized (tables) {
            read = tables.get(path);
        }
        if (read == null || !read.modified().equals(now.lastModifiedTime()) || read.size() != now.size()) {
            Table table = Table.parse(Content.of(read(path)).text());
            read = new ReadTable(now.lastModifiedTime(), now.size(), table);
            keep(path, read);
        }
        return read.table().cell(row, column);
    }

    private void keep(Path path, ReadTable read) {
        synchronized (tables) {
            tables.remove(path);
            tables.put(path, read);
            if (tables.size() > MOST_TABLES) {
                tables.remove(tables.keySet().iterator().next());
            }
        }
    }

    private Path path(String name) throws CallException {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw CallException.failed("This is not the name of a file.");
        }
    }

    private static byte[] read(Path path) throws CallException {
        attributes(path);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw CallException.failed("The file is larger than 16 MiB.");
            }
            return bytes;
        } catch (IOException e) {
            throw CallException.failed("The file can't be read.");
        }
    }

    private static BasicFileAttributes attributes(Path path) throws CallException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw CallException.failed("This is a folder or a device, not a file.");
            }
            return attributes;
        } catch (NoSuchFileException e) {
            throw CallException.failed("The file doesn't exist.");
        } catch (IOException e) {
            throw CallException.failed("The file can't be read.");
        }
    }
}
