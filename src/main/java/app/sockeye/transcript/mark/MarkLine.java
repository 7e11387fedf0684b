package app.sockeye.transcript.mark;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A line of the marks' file: a checksum of the rest, the entry's index, a star or a hyphen, and the note as a JSON
 * string: {@code 5d41402a 1204 * "why twice?"}.
 */
record MarkLine(long index, Mark mark) {
    private static final int CHECKSUM = 8;

    /** Maximum length of a line in bytes: the longest note with each character escaped. */
    private static final int LONGEST = 8 << 10;

    /**
     * Reads all lines, and skips those that are invalid, however long.
     *
     * @return whether the last line lacks its line break
     */
    static boolean parseAll(InputStream in, Consumer<MarkLine> taker) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                take(line, length, taker);
                line.reset();
                length = 0;
            } else {
                length++;
                if (length <= LONGEST) {
                    line.write(next);
                }
            }
        }
        take(line, length, taker);
        return length > 0;
    }

    private static void take(ByteArrayOutputStream line, int length, Consumer<MarkLine> taker) {
        if (length > CHECKSUM && length <= LONGEST) {
            parse(line.toString(UTF_8)).ifPresent(taker);
        }
    }

    String print() {
        String rest = index + (mark.starred() ? " * " : " - ") + JsonString.quote(mark.note());
        return checksum(rest) + " " + rest;
    }

    /** Parses a line; empty if it is torn, damaged or of a kind that this version does not know. */
    static Optional<MarkLine> parse(String line) {
        String rest = line.length() > CHECKSUM ? line.substring(CHECKSUM + 1) : "";
        String[] parts = rest.split(" ", 3);
        if (parts.length < 3 || !line.startsWith(checksum(rest) + " ") || parts[2].length() < 2) {
            return Optional.empty();
        }
        try {
            String note = JsonString.unescape(parts[2].substring(1, parts[2].length() - 1));
            return Optional.of(new MarkLine(Long.parseLong(parts[0]), new Mark(parts[1].equals("*"), note)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The checksum of the rest of a line, in eight digits. */
    static String checksum(String rest) {
        CRC32 crc = new CRC32();
        crc.update(rest.getBytes(UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
