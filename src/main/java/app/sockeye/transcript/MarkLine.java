package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.JsonString;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A line of the marks' file: a checksum of the rest, the entry's index, a star or a hyphen, and the note as a JSON
 * string: {@code 5d41402a 1204 * "why twice?"}.
 */
record MarkLine(long index, Mark mark) {
    private static final int CHECKSUM = 8;

    String print() {
        String rest = index + (mark.starred() ? " * " : " - ") + JsonString.quote(mark.note());
        return checksum(rest) + " " + rest;
    }

    /** Empty for a line that is torn, damaged or of a kind that this version does not know. */
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

    private static String checksum(String rest) {
        CRC32 crc = new CRC32();
        crc.update(rest.getBytes(UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
