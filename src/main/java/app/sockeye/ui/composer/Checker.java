package app.sockeye.ui.composer;

import app.sockeye.payload.Base64Input;
import app.sockeye.payload.ByteSize;
import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.payload.JsonError;
import app.sockeye.payload.JsonText;
import java.util.Locale;
import java.util.Optional;

/** Turns what was written into the bytes to send, or says what is wrong with it and where. Any thread. */
final class Checker {
    private final ChosenFile file;

    Checker(ChosenFile file) {
        this.file = file;
    }

    Check check(Composed message) {
        return switch (message.format()) {
            case TEXT -> bytes(message, Utf8Input.parse(message.body()), "UTF-8");
            case JSON -> json(message);
            case HEX -> bytes(message, HexInput.parse(message.body()), "hex");
            case BASE64 -> bytes(message, Base64Input.parse(message.body()), "Base64");
            case FILE -> file.check(message);
        };
    }

    private static Check bytes(Composed message, InputResult result, String what) {
        if (result instanceof InputError error) {
            return Check.bad(message, "not " + what, placed(message.body(), error));
        }
        byte[] bytes = ((InputBytes) result).bytes();
        return Check.good(message, what + " · " + ByteSize.format(bytes.length), bytes);
    }

    private static Check json(Composed message) {
        if (message.body().isBlank()) {
            return Check.bad(message, "empty", new InputError(0, "Write a JSON value first."));
        }
        Check asText = bytes(message, Utf8Input.parse(message.body()), "valid JSON");
        if (asText.problem().isPresent()) {
            return asText;
        }
        Optional<JsonError> error = JsonText.check(message.body());
        return error.isEmpty()
                ? asText
                : Check.bad(
                        message,
                        "invalid JSON · " + ByteSize.format(asText.bytes().length),
                        new InputError((int) error.get().offset(), error.get().toString()),
                        asText.bytes());
    }

    private static InputError placed(String text, InputError error) {
        int position = Math.min(error.position(), text.length());
        String before = text.substring(0, position);
        long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, position) + 1;
        return new InputError(
                position, String.format(Locale.ROOT, "Line %d, column %d: %s", line, column, error.sentence()));
    }
}
