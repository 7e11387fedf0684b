package app.sockeye.message;

import app.sockeye.payload.Base64Input;
import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.payload.json.JsonError;
import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.VisibleText;
import java.util.Optional;

/** Turns a written message into the bytes to send, or says what is wrong with it and where. Any thread. */
public final class MessageChecker {
    private final ChosenFile file;

    /** @param file the file to send, and how it was when it was chosen */
    public MessageChecker(ChosenFile file) {
        this.file = file;
    }

    /** Checks a message; reads from disk for a file. */
    public MessageCheck check(WrittenMessage message) {
        boolean written = message.format() == Format.TEXT || message.format() == Format.JSON;
        MessageCheck check = checkFormat(message);
        return written && WritingDirection.isReordered(message.body()) ? check.reordered() : check;
    }

    private MessageCheck checkFormat(WrittenMessage message) {
        return switch (message.format()) {
            case TEXT -> bytes(message, Utf8Input.parse(message.body()), MessageTexts.UTF8);
            case ESCAPED -> escaped(message);
            case JSON -> json(message);
            case HEX -> bytes(message, HexInput.parse(message.body()), MessageTexts.IN_HEX);
            case BASE64 -> bytes(message, Base64Input.parse(message.body()), MessageTexts.BASE64);
            case FILE -> file.check(message);
        };
    }

    private static MessageCheck bytes(WrittenMessage message, InputResult result, String what) {
        if (result instanceof InputError error) {
            return MessageCheck.bad(message, MessageTexts.not(what), placed(message.body(), error));
        }
        byte[] bytes = ((InputBytes) result).bytes();
        return MessageCheck.good(message, MessageTexts.size(what, bytes.length) + toldOf(message), bytes);
    }

    private static MessageCheck escaped(WrittenMessage message) {
        InputResult written = Utf8Input.parse(message.body());
        EscapedText read = EscapedText.read(message.body());
        return bytes(
                message,
                written instanceof InputError
                        ? written
                        : read.error().isPresent() ? read.error().get() : Utf8Input.parse(read.text()),
                MessageTexts.UTF8);
    }

    private static MessageCheck json(WrittenMessage message) {
        if (message.body().isBlank()) {
            return MessageCheck.bad(message, MessageTexts.EMPTY, new InputError(0, MessageTexts.NO_JSON));
        }
        MessageCheck asText = bytes(message, Utf8Input.parse(message.body()), MessageTexts.VALID_JSON);
        if (asText.problem().isPresent()) {
            return asText;
        }
        Optional<JsonError> error = JsonText.check(message.body());
        return error.isEmpty()
                ? asText
                : MessageCheck.bad(
                        message,
                        MessageTexts.invalidJson(asText.bytes().length),
                        new InputError((int) error.get().offset(), error.get().toString()),
                        asText.bytes());
    }

    /** Says where the editor shows characters other than or in another order than they are sent. */
    private static String toldOf(WrittenMessage message) {
        return hidden(message) + (WritingDirection.isReordered(message.body()) ? MessageTexts.RIGHT_TO_LEFT : "");
    }

    /** Names the first character that the editor draws as a mark. */
    private static String hidden(WrittenMessage message) {
        return message.body()
                .codePoints()
                .filter(c -> c != '\n' && c != '\r' && c != '\t' && VisibleText.hides(c))
                .mapToObj(MessageTexts::hidden)
                .findFirst()
                .orElse("");
    }

    private static InputError placed(String text, InputError error) {
        int position = Math.min(error.position(), text.length());
        String before = text.substring(0, position);
        long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, position) + 1;
        return new InputError(position, MessageTexts.at(line, column, error.sentence()));
    }
}
