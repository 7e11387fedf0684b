package app.sockeye.profile.message;

import app.sockeye.message.Format;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.Base64Input;
import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a written message has in a file beside: its text as it was typed, or the bytes themselves where hexadecimal or
 * Base64 was typed just as it would be made of them.
 *
 * @param extension the file's, with a dot
 */
record WrittenPayload(String extension, byte[] content) {
    /** The extension of files with the bytes themselves. */
    static final String BYTES = ".bin";

    static WrittenPayload of(WrittenMessage message) {
        return bytes(message)
                .map(bytes -> new WrittenPayload(BYTES, bytes))
                .orElseGet(() -> new WrittenPayload(
                        extension(message.format()), message.body().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a message has a file whatever its length. */
    static boolean isBinary(WrittenMessage message) {
        return message.format().kind() == MessageKind.BINARY
                && message.format() != Format.FILE
                && !message.body().isBlank();
    }

    /** What was typed in a format, of which a file has this. */
    static String body(Format format, String file, byte[] content) {
        return file.endsWith(BYTES) ? typed(format, content) : new String(content, StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> bytes(WrittenMessage message) {
        InputResult read =
                switch (message.format()) {
                    case HEX -> HexInput.parse(message.body());
                    case BASE64 -> Base64Input.parse(message.body());
                    default -> null;
                };
        return read instanceof InputBytes found
                        && typed(message.format(), found.bytes()).equals(message.body())
                ? Optional.of(found.bytes())
                : Optional.empty();
    }

    private static String typed(Format format, byte[] bytes) {
        return format == Format.BASE64
                ? Base64.getEncoder().encodeToString(bytes)
                : HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    private static String extension(Format format) {
        return switch (format) {
            case JSON, FROM_JSON -> ".json";
            case HEX -> ".hex";
            case BASE64 -> ".base64";
            default -> ".txt";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenPayload payload
                && extension.equals(payload.extension)
                && Arrays.equals(content, payload.content);
    }

    @Override
    public int hashCode() {
        return 31 * extension.hashCode() + Arrays.hashCode(content);
    }
}
