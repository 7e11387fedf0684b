package app.sockeye.session.sequence;

import app.sockeye.files.ByteOrderMark;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of a CSV file (RFC 4180) with a head, one at a time, so that it may have any size. Of one thread. */
final class RowFile implements Closeable {
    /** Most characters of a row. */
    private static final int LONGEST_ROW = 1 << 20;

    private static final int NONE = -1;

    private final Path file;
    private final Reader in;
    private final List<String> columns;
    private int next;

    /** @throws IOException if it can't be read, or has no head */
    RowFile(Path file) throws IOException {
        this.file = file;
        in = new BufferedReader(new InputStreamReader(
                ByteOrderMark.skip(new BufferedInputStream(Files.newInputStream(file))),
                StandardCharsets.UTF_8.newDecoder()));
        try {
            next = readChar();
            columns = read().orElseThrow(() -> new FileSystemException(file + " has no row with names of columns"));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The next row by the names of its columns; empty at the end. Values that are missing in it are empty. */
    Optional<Map<String, String>> next() throws IOException {
        Optional<List<String>> row = read();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), i < row.get().size() ? row.get().get(i) : "");
        }
        return Optional.of(values);
    }

    /** A row; empty lines are none. */
    private Optional<List<String>> read() throws IOException {
        while (next == '\n' || next == '\r') {
            next = readChar();
        }
        return next == NONE ? Optional.empty() : Optional.of(row());
    }

    private int readChar() throws IOException {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw new FileSystemException(file + " is not UTF-8");
        }
    }

    private List<String> row() throws IOException {
        List<String> row = new ArrayList<>();
        int[] left = {LONGEST_ROW};
        row.add(value(left));
        while (next == ',') {
            next = readChar();
            row.add(value(left));
        }
        return row;
    }

    private String value(int[] left) throws IOException {
        StringBuilder value = new StringBuilder();
        boolean quoted = next == '"';
        if (quoted) {
            next = readChar();
        }
        while (quoted ? next != NONE : next != ',' && next != '\n' && next != '\r' && next != NONE) {
            if (--left[0] < 0) {
                throw new FileSystemException("a row of " + file + " is longer than 1,048,576 characters");
            }
            if (quoted && next == '"') {
                next = readChar();
                if (next != '"') {
                    quoted = false;
                    continue;
                }
            }
            value.append((char) next);
            next = readChar();
        }
        return value.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
