package app.sockeye.ui.composer;

import app.sockeye.message.Utf8Input;
import app.sockeye.payload.InputError;
import app.sockeye.payload.json.InvalidJsonException;
import java.util.Optional;

/** A way to lay out JSON again. */
@FunctionalInterface
interface JsonRewrite {
    String apply(String json) throws InvalidJsonException;

    /** Either the new text or why there is none. */
    record Result(Optional<String> text, Optional<String> complaint) {}

    static Result attempt(String json, JsonRewrite rewriting) {
        // An unpaired surrogate would come back as a question mark.
        if (Utf8Input.parse(json) instanceof InputError error) {
            return new Result(Optional.empty(), Optional.of(error.sentence()));
        }
        try {
            return new Result(Optional.of(rewriting.apply(json)), Optional.empty());
        } catch (InvalidJsonException e) {
            return new Result(Optional.empty(), Optional.of(e.error().toString()));
        }
    }
}
