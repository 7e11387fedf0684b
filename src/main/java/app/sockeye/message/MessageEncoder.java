package app.sockeye.message;

import app.sockeye.payload.Base64Input;
import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.payload.json.Json5;
import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Outgoing;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns what is written in a format into bytes, or says what is wrong with it and where. Any thread. */
public final class MessageEncoder {
    private MessageEncoder() {}

    /** The bytes of a message; of any but a file. */
    static InputResult encode(WrittenMessage message, FormatFolder formats) {
        return message.format() == Format.FROM_JSON
                ? formats.encode(message)
                : encode(message.format(), message.body());
    }

    /**
     * The bytes of a message.
     *
     * @param format any but {@link Format#FILE} and {@link Format#FROM_JSON}
     */
    public static InputResult encode(Format format, String body) {
        return switch (format) {
            case TEXT -> Utf8Input.parse(body);
            case ESCAPED -> escaped(body);
            case JSON -> json(body);
            case HEX -> HexInput.parse(body);
            case BASE64 -> Base64Input.parse(body);
            case FIELDS -> TypedFields.parse(body);
            case FROM_JSON -> throw new IllegalArgumentException("needs to know what to send it as");
            case FILE -> throw new IllegalArgumentException("a file's bytes are read while it is sent");
        };
    }

    /** How a value is put into the text of a format other than JSON, so that it stays what it is. */
    public static UnaryOperator<String> notation(Format format) {
        return switch (format) {
            case ESCAPED -> EscapedText::write;
            case FIELDS -> TypedFields::quoted;
            default -> UnaryOperator.identity();
        };
    }

    /**
     * What to send for a message whose templates are resolved.
     *
     * @param formats of messages that are written in JSON and sent otherwise
     * @throws UnsendableException where it can't be sent
     */
    public static Outgoing outgoing(WrittenMessage message, FormatFolder formats) {
        Outgoing whole = whole(message, formats);
        return plan(message)
                .<Outgoing>map(plan -> new Outgoing.Fragmented(whole, plan))
                .orElse(whole);
    }

    /**
     * Where the fragments of a message begin that is split at marks, in bytes of its payload; a mark within a character
     * or a byte counts behind it.
     */
    public static List<Integer> starts(WrittenMessage message) {
        return FragmentMarks.starts(
                message.format(), message.body(), message.fragmentation().marks());
    }

    /**
     * How a message is split.
     *
     * @param bytes of its payload
     * @throws UnsendableException where the frame between the fragments can't be sent
     */
    public static FragmentPlan plan(WrittenMessage message, long bytes) {
        return plan(message)
                .orElseGet(() -> FragmentPlan.usual(message.format() == Format.FILE ? Long.MAX_VALUE : bytes));
    }

    /** How a message is split; empty for one that is sent as usual. */
    private static Optional<FragmentPlan> plan(WrittenMessage message) {
        Fragmentation fragments = message.fragmentation();
        boolean marked = fragments.split() == Fragmentation.Split.MARKS
                && message.format() != Format.FILE
                && message.format() != Format.FROM_JSON;
        if (!marked && fragments.split() != Fragmentation.Split.SIZE) {
            return Optional.empty();
        }
        return Optional.of(new FragmentPlan(
                marked ? 0 : fragments.bytes(),
                marked ? FragmentMarks.starts(message.format(), message.body(), fragments.marks()) : List.of(),
                fragments.delay(),
                fragments.between().map(MessageEncoder::control)));
    }

    /**
     * The ping or pong as typed.
     *
     * @throws UnsendableException where it can't be sent
     */
    private static Outgoing.Control control(ControlDraft draft) {
        ControlCheck check = new ControlCheck(draft);
        check.complaint().ifPresent(complaint -> {
            throw new UnsendableException(complaint, 0);
        });
        return (Outgoing.Control) check.outgoing();
    }

    private static Outgoing whole(WrittenMessage message, FormatFolder formats) {
        if (message.format() == Format.FILE) {
            return Outgoing.binary(path(message.body()));
        }
        InputResult result = encode(message, formats);
        if (result instanceof InputError error) {
            throw new UnsendableException(error.sentence(), error.position());
        }
        byte[] bytes = ((InputBytes) result).bytes();
        return message.format().kind() == MessageKind.BINARY ? Outgoing.binary(bytes) : Outgoing.text(bytes);
    }

    private static Path path(String body) {
        if (body.isEmpty()) {
            throw new UnsendableException(MessageTexts.CHOOSE_FILE, 0);
        }
        try {
            return Path.of(body);
        } catch (InvalidPathException e) {
            throw new UnsendableException(MessageTexts.INVALID_PATH, 0);
        }
    }

    private static InputResult escaped(String body) {
        if (Utf8Input.parse(body) instanceof InputError error) {
            return error;
        }
        EscapedText read = EscapedText.read(body);
        return read.error().isPresent() ? read.error().get() : Utf8Input.parse(read.text());
    }

    private static InputResult json(String body) {
        if (body.isBlank()) {
            return new InputError(0, MessageTexts.NO_JSON);
        }
        InputResult asText = Utf8Input.parse(body);
        if (asText instanceof InputError || JsonText.check(body).isEmpty()) {
            return asText;
        }
        Json5 json5 = Json5.read(body);
        return json5.error(body)
                .<InputResult>map(error -> new InputError((int) error.offset(), error.toString()))
                .orElseGet(() -> Utf8Input.parse(json5.strict()));
    }
}
