package app.sockeye.payload.recognise;

import app.sockeye.payload.Base64Input;
import app.sockeye.payload.ByteSize;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.media.MediaKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Base64 (RFC 4648) of something, by itself or as a {@code data:} URL (RFC 2397). Many words are
 * valid Base64, so the decoded bytes must make sense, or the text must be padded, or long and of mixed characters.
 */
final class Base64Text {
    private static final Pattern DATA_URL =
            Pattern.compile("data:[\\w.+-]*/?[\\w.+-]*(?:;[\\w.+-]+=[\\w.+-]+)*;base64,", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_PREFIX = 200;
    /** Minimum length, in characters, of unpadded Base64 with recognised content. */
    private static final int SHORTEST_UNPADDED = 16;

    private static final int SHORTEST_PADDED_BINARY = 20;
    /** Minimum length, in characters, of unpadded Base64 with unrecognised content. */
    private static final int SHORTEST_BINARY = 128;

    private Base64Text() {}

    static Optional<Recognition> recognise(String text) {
        var prefix = DATA_URL.matcher(text.substring(0, Math.min(text.length(), LONGEST_PREFIX)));
        boolean dataUrl = prefix.lookingAt();
        String body = dataUrl ? text.substring(prefix.end()) : text;
        if (!dataUrl && !hasShape(body) || !(Base64Input.parse(body) instanceof InputBytes decoded)) {
            return Optional.empty();
        }
        byte[] bytes = decoded.bytes();
        String sort = sort(bytes);
        boolean sense = !sort.isEmpty();
        boolean padded = body.endsWith("=");
        boolean counts = dataUrl
                || sense && (padded || body.length() >= SHORTEST_UNPADDED)
                || padded && body.length() >= SHORTEST_PADDED_BINARY
                || body.length() >= SHORTEST_BINARY && isMixed(body);
        return counts
                ? Optional.of(new Recognition(
                        "Base64 · " + (sense ? sort : ByteSize.format(bytes.length)),
                        () -> List.of(new Part.Content("", bytes))))
                : Optional.empty();
    }

    private static String sort(byte[] bytes) {
        if (EmbeddedJson.isJson(bytes)) {
            return "JSON";
        }
        if (ReadableText.is(bytes)) {
            return "text";
        }
        return MediaKind.of(bytes)
                .map(MediaKind::label)
                .or(() -> CompressedBytes.name(bytes))
                .orElse("");
    }

    /** Whether a text has only Base64 characters, and not only hexadecimal digits. */
    private static boolean hasShape(String text) {
        boolean hex = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean lineBreak = at > 0 && (c == '\r' || c == '\n');
            if (!digit && !letter && "+/-_=".indexOf(c) < 0 && !lineBreak) {
                return false;
            }
            hex &= digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
        }
        return !hex;
    }

    private static boolean isMixed(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9')
                && text.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                && text.chars().anyMatch(c -> c == '+' || c == '/');
    }
}
