package app.sockeye.ui.composer.editor;

import app.sockeye.message.Utf8Input;
import app.sockeye.payload.InputError;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.Json5;
import app.sockeye.payload.json.JsonText;
import java.util.Optional;

/** A way to lay out JSON again. */
@FunctionalInterface
public interface JsonRewrite {
    String apply(String json) throws InvalidJsonException;

    /** Either the new text or why there is none. */
    record Result(Optional<String> text, Optional<String> complaint) {}

    static Result attempt(String json, JsonRewrite rewriting) {
        // An unpaired surrogate would come back as a question mark.
        if (Utf8Input.parse(json) instanceof InputError error) {
            return new Result(Optional.empty(), Optional.of(error.sentence()));
        }
        try {
            JsonReferences references = JsonReferences.in(json);
            String plain = references.replaced();
            String strict = JsonText.check(plain).isEmpty() ? plain : strict(plain);
            return new Result(Optional.of(references.putBack(rewriting.apply(strict))), Optional.empty());
        } catch (InvalidJsonException e) {
            return new Result(Optional.empty(), Optional.of(e.error().toString()));
        }
    }

    /** The JSON5 as strict JSON; what is no JSON5 either stays, so that its error is told at its place. */
    private static String strict(String json) {
        Json5 read = Json5.read(json);
        return read.error(json).isPresent() ? json : read.strict();
    }
}
