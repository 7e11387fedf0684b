package app.sockeye.dialect.form;

import app.sockeye.payload.Base64Input;
import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.payload.json.JsonError;
import app.sockeye.payload.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what was typed into an input as JSON or bytes. */
public final class TypedValue {
    private static final String HEX = "hex:";
    private static final String BASE64 = "base64:";
    private static final String FILE = "file:";

    private TypedValue() {}

    /** Whether a text stands for bytes by its prefix: {@code hex:}, {@code base64:} or {@code file:}. */
    public static boolean isBytes(String text) {
        String typed = text.strip();
        return typed.startsWith(HEX) || typed.startsWith(BASE64) || typed.startsWith(FILE);
    }

    /**
     * The bytes that a text stands for; its UTF-8 where it has no prefix.
     *
     * @param input the key of the input
     * @throws FormException where hex or Base64 is malformed, or it is a file's, which is to be read before
     */
    public static byte[] bytes(String input, String text) throws FormException {
        String typed = text.strip();
        if (typed.startsWith(HEX)) {
            return bytes(input, HexInput.parse(typed.substring(HEX.length())));
        } else if (typed.startsWith(BASE64)) {
            return bytes(input, Base64Input.parse(typed.substring(BASE64.length())));
        } else if (typed.startsWith(FILE)) {
            throw new FormException(input, "The file's bytes are missing.");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String input, InputResult result) throws FormException {
        if (result instanceof InputError error) {
            throw new FormException(input, error.sentence());
        }
        return ((InputBytes) result).bytes();
    }

    /**
     * A JSON value as it was typed, without white space around it.
     *
     * @param input the key of the input
     * @throws FormException where it is not one JSON value
     */
    public static String json(String input, String text) throws FormException {
        Optional<JsonError> error = JsonText.check(text);
        if (error.isPresent()) {
            throw new FormException(input, "Not JSON. " + error.get());
        }
        return text.strip();
    }

    /**
     * The JSON value of an input; empty if it is blank.
     *
     * @throws FormException where it is not one JSON value
     */
    public static Optional<String> json(FilledForm form, String input) throws FormException {
        Optional<String> text = form.value(input);
        return text.isEmpty() ? Optional.empty() : Optional.of(json(input, text.get()));
    }
}
