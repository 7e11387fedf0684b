package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a form would be sent as.
 *
 * @param text the messages as they may be shown, in one line, with signs for control characters; empty where there is a problem
 * @param bytes of all messages
 * @param problem why it can't be sent as it is, at its input
 */
public record WirePreview(String text, long bytes, Optional<UnsendableException> problem) {
    /** Nothing is known yet. */
    public static final WirePreview NONE = new WirePreview("", 0, Optional.empty());

    private static final int LONGEST = 1000;
    private static final int MOST_HEX = 256;

    /**
     * @param sent the messages to send
     * @param shown the same with secrets masked
     */
    static WirePreview of(Supplier<List<MessagePayload>> sent, Supplier<List<MessagePayload>> shown) {
        try {
            long bytes = sent.get().stream()
                    .mapToLong(message -> message.bytes().length)
                    .sum();
            return new WirePreview(shown(shown), bytes, Optional.empty());
        } catch (UnsendableException e) {
            return new WirePreview("", 0, Optional.of(e));
        }
    }

    private static String shown(Supplier<List<MessagePayload>> shown) {
        try {
            return shown.get().stream().map(WirePreview::line).collect(Collectors.joining("  \u2022  "));
        } catch (UnsendableException e) {
            // A masked secret may be none of the values that are possible.
            return "";
        }
    }

    private static String line(MessagePayload message) {
        byte[] bytes = message.bytes();
        if (!message.text()) {
            int length = Math.min(MOST_HEX, bytes.length);
            String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, length);
            return length < bytes.length ? hex + " \u2026" : hex;
        }
        String text = VisibleText.of(new String(bytes, StandardCharsets.UTF_8));
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
    }
}
