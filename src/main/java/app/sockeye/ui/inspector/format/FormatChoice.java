package app.sockeye.ui.inspector.format;

import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.PayloadFormats;
import java.util.Objects;
import java.util.Optional;

/**
 * What can be chosen for a payload.
 *
 * @param format empty for the one that the connection's rules say, or that is recognised
 * @param name as the user reads it
 */
record FormatChoice(Optional<ChosenFormat> format, String name) {
    FormatChoice {
        Objects.requireNonNull(format);
        Objects.requireNonNull(name);
    }

    static FormatChoice of(ChosenFormat format) {
        return new FormatChoice(Optional.of(format), title(format));
    }

    private static String title(ChosenFormat format) {
        return format.key().equals(ChosenFormat.TYPED)
                ? "Protobuf " + format.type()
                : PayloadFormats.of(format.key()).map(PayloadFormat::title).orElse(format.key());
    }

    @Override
    public String toString() {
        return name;
    }
}
