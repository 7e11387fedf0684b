package app.sockeye.message;

import java.util.List;

/** How a message's payload is written in the editor. */
public enum Format {
    TEXT(MessageKind.TEXT, MessageTexts.TEXT),
    /** Text with escapes; see {@link EscapedText}. */
    ESCAPED(MessageKind.TEXT, MessageTexts.ESCAPED),
    /** Sent as text, byte for byte as it was written; JSON5 is sent as strict JSON. */
    JSON(MessageKind.JSON, MessageTexts.JSON),
    HEX(MessageKind.BINARY, MessageTexts.HEX),
    BASE64(MessageKind.BINARY, MessageTexts.BASE64),
    /** Typed fields, such as {@code u16be 513}, one kind a line. */
    FIELDS(MessageKind.BINARY, MessageTexts.FIELDS),
    /** JSON that is sent as a binary message in another format, such as MessagePack. */
    FROM_JSON(MessageKind.BINARY, MessageTexts.FROM_JSON),
    /** The body is the path of a file whose bytes are sent. */
    FILE(MessageKind.BINARY, MessageTexts.FILE);

    /** The ways to write a binary message. */
    public static final List<Format> BINARY = List.of(HEX, BASE64, FIELDS, FROM_JSON, FILE);

    private final MessageKind kind;
    private final String label;

    Format(MessageKind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    /** The kind of message that is written this way. */
    public MessageKind kind() {
        return kind;
    }

    /** The name that the user reads. */
    public String label() {
        return label;
    }
}
