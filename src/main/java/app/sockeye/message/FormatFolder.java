package app.sockeye.message;

import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.WritableFormat;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.payload.json.Json5;
import app.sockeye.payload.json.JsonText;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The formats that messages are sent in, with the schemas of a folder. Thread-safe; reads files.
 *
 * @param folder where relative names of schemas begin
 */
public record FormatFolder(FormatLoader loader, Path folder) {
    public FormatFolder {
        Objects.requireNonNull(loader);
        Objects.requireNonNull(folder);
    }

    /** With what was read of the same folder kept. */
    public FormatFolder at(Path other) {
        return new FormatFolder(loader, other);
    }

    /** Why nothing can be written in a format, in a sentence; empty where it can. */
    Optional<String> complaint(ChosenFormat format) {
        try {
            loader.writable(format, folder);
            return Optional.empty();
        } catch (PayloadException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The bytes of JSON in the format that was chosen for it. */
    InputResult encode(WrittenMessage message) {
        String body = message.body();
        if (body.isBlank()) {
            return new InputError(0, MessageTexts.NO_JSON);
        }
        InputResult text = Utf8Input.parse(body);
        if (text instanceof InputError) {
            return text;
        }
        // Characters of strict JSON are where they are written; those of JSON5 may have moved.
        if (JsonText.check(body).isEmpty()) {
            return encode(message, body, position -> position);
        }
        Json5 json5 = Json5.read(body);
        return json5.error(body)
                .<InputResult>map(error -> new InputError((int) error.offset(), error.toString()))
                .orElseGet(() -> encode(message, json5.strict(), json5::written));
    }

    private InputResult encode(WrittenMessage message, String json, IntUnaryOperator written) {
        try {
            WritableFormat format = loader.writable(message.as(), folder);
            try {
                return new InputBytes(format.write(json));
            } catch (PayloadException e) {
                int at = (int) Math.min(json.length(), e.problem().offset());
                return new InputError(written.applyAsInt(at), e.problem().sentence());
            }
        } catch (PayloadException e) {
            return new InputError(0, e.problem().sentence());
        }
    }
}
