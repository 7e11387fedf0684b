package app.sockeye.ui.inspector.format;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.registry.PayloadFormats;
import app.sockeye.payload.format.registry.PayloadLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A payload as it was read.
 *
 * @param choices what can be chosen for it, the likeliest first
 * @param layers the outermost first; none if no format was recognised or chosen
 */
record FormatReading(List<FormatChoice> choices, List<PayloadLayer> layers) {

    /**
     * Reads a payload; for a background thread.
     *
     * @param chosen by the user; empty for the format that is recognised
     * @param bySchema formats that the schema in use makes readable
     */
    static FormatReading read(ByteSource payload, Optional<PayloadFormat> chosen, List<PayloadFormat> bySchema) {
        byte[] bytes = PayloadInput.bytes(payload);
        Optional<PayloadFormat> recognised = PayloadFormats.recognise(bytes);
        List<FormatChoice> choices = new ArrayList<>();
        choices.add(new FormatChoice(
                Optional.empty(), recognised.map(PayloadFormat::title).orElse("")));
        bySchema.forEach(format -> choices.add(new FormatChoice(Optional.of(format), "")));
        PayloadFormats.ranked(bytes).forEach(format -> choices.add(new FormatChoice(Optional.of(format), "")));
        List<PayloadLayer> layers = chosen.or(() -> recognised)
                .map(format -> PayloadLayer.open(format, payload))
                .orElse(List.of());
        return new FormatReading(choices, layers);
    }
}
