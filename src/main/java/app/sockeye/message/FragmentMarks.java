package app.sockeye.message;

import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.json.Json5;
import app.sockeye.payload.json.JsonText;
import java.util.ArrayList;
import java.util.List;

/** Turns marks in a written text into places in its payload: how many bytes the text before a mark becomes. */
final class FragmentMarks {
    /** Most chars of what is written for one character, and so how far a mark may have to move out of it. */
    private static final int LONGEST_CHARACTER = 12;

    private FragmentMarks() {}

    /** Where the fragments begin; a mark within a character or a byte moves behind it. */
    static List<Integer> starts(Format format, String body, List<Integer> marks) {
        if (format == Format.JSON && JsonText.check(body).isPresent()) {
            Json5 json5 = Json5.read(body);
            return starts(
                    Format.TEXT, json5.strict(), marks.stream().map(json5::sent).toList());
        }
        if (format == Format.FIELDS) {
            return marks.stream().map(mark -> bytesOfLines(body, mark)).toList();
        }
        List<Integer> starts = new ArrayList<>(marks.size());
        int from = 0;
        int bytes = 0;
        for (int mark : marks) {
            int end = Math.min(body.length(), Math.max(mark, from));
            int piece = -1;
            for (int moved = 0; piece < 0 && moved <= LONGEST_CHARACTER; moved++) {
                end = Math.min(body.length(), end + Math.min(moved, 1));
                piece = bytes(format, body.substring(from, end));
            }
            if (format != Format.BASE64) {
                bytes += Math.max(0, piece);
                from = end;
            } else {
                // Four characters make three bytes, whatever lies between them.
                bytes = bytes(format, body.substring(0, end));
            }
            starts.add(bytes);
        }
        return starts;
    }

    /** How many bytes a part of a text becomes; -1 where it ends within a character. */
    private static int bytes(Format format, String part) {
        return switch (format) {
            case TEXT, JSON -> utf8(part);
            case ESCAPED ->
                EscapedText.read(part).error().isPresent()
                        ? -1
                        : utf8(EscapedText.read(part).text());
            case HEX -> HexInput.parse(part) instanceof InputBytes hex ? hex.bytes().length : -1;
            case BASE64 -> (int) (part.chars().filter(FragmentMarks::isBase64).count() * 6 / 8);
            case FIELDS, FROM_JSON, FILE -> 0;
        };
    }

    /** The bytes of all lines that begin before a mark. */
    private static int bytesOfLines(String body, int mark) {
        int end = mark <= 0 ? 0 : body.indexOf('\n', mark - 1);
        String lines = body.substring(0, end < 0 ? body.length() : end);
        return TypedFields.parse(lines) instanceof InputBytes fields ? fields.bytes().length : 0;
    }

    private static int utf8(String part) {
        boolean split = !part.isEmpty() && Character.isHighSurrogate(part.charAt(part.length() - 1));
        return split || !(Utf8Input.parse(part) instanceof InputBytes utf8) ? -1 : utf8.bytes().length;
    }

    private static boolean isBase64(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "+/-_".indexOf(c) >= 0);
    }
}
