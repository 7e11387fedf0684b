package app.sockeye.session.outgoing;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.payload.format.registry.PayloadFormats;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An input's value that is typed as JSON and sent in a binary format: {@code as cbor: {"a":1}}, {@code as Price in
 * trade.proto: {"cents":5}}. Immutable.
 *
 * @param format the format that it is sent in
 * @param json the value
 */
record FormatInput(ChosenFormat format, String json) {
    private static final Pattern TYPED = Pattern.compile("\\s*as (\\S.*?): (.*)", Pattern.DOTALL);

    /** Reads a value; empty if it is written otherwise, such as a text that only begins like this. */
    static Optional<FormatInput> of(String typed) {
        Matcher matcher = TYPED.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ChosenFormat format = ChosenFormat.parse(matcher.group(1));
        boolean known = PayloadFormats.isKey(format.key()) || !format.file().isEmpty();
        return known ? Optional.of(new FormatInput(format, matcher.group(2))) : Optional.empty();
    }

    /**
     * The bytes. Blocking where a schema is read.
     *
     * @param folder where relative names of schemas begin
     * @throws PayloadException with a sentence for the user, where the format can't be written, or not with this JSON
     */
    byte[] bytes(FormatLoader formats, Path folder) throws PayloadException {
        return formats.writable(format, folder).write(json);
    }
}
