package app.sockeye.ui.inspector.format;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.protobuf.schema.TypedProtobufFormat;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.PayloadFormats;
import app.sockeye.payload.format.registry.PayloadLayer;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.words.FormatViewTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A payload as it was read.
 *
 * @param choices what can be chosen for it, the likeliest first
 * @param layers the outermost first; none if no format was recognised or chosen, or it can't be used
 * @param problem why the format can't be used, or not for all, in a sentence; empty where it can
 */
record FormatReading(List<FormatChoice> choices, List<PayloadLayer> layers, String problem) {

    /**
     * Reads a payload; for a background thread.
     *
     * @param chosen by the user; empty for the format that the connection's rules say, or that is recognised
     * @param bySchema formats that the schema in use makes readable
     */
    static FormatReading read(InspectedEntry what, Optional<ChosenFormat> chosen, List<ChosenFormat> bySchema) {
        byte[] bytes = PayloadInput.bytes(what.payload());
        Optional<ChosenFormat> ruled = what.chosenFormat();
        Optional<PayloadFormat> recognised = PayloadFormats.recognise(bytes);
        String automatic = ruled.map(format -> FormatViewTexts.byRule(format.written()))
                .orElseGet(() -> FormatViewTexts.automatic(
                        recognised.map(PayloadFormat::title).orElse("")));
        List<FormatChoice> choices = new ArrayList<>();
        choices.add(new FormatChoice(Optional.empty(), automatic));
        bySchema.forEach(format -> choices.add(FormatChoice.of(format)));
        PayloadFormats.ranked(bytes).forEach(format -> choices.add(FormatChoice.of(new ChosenFormat(format.key()))));
        Optional<ChosenFormat> wanted = chosen.or(() -> ruled);
        try {
            Optional<PayloadFormat> format =
                    wanted.isPresent() ? Optional.of(what.formats().load(wanted.get())) : recognised;
            List<PayloadLayer> layers =
                    format.map(each -> PayloadLayer.open(each, what.payload())).orElse(List.of());
            List<String> missing = format.isPresent() && format.get() instanceof TypedProtobufFormat typed
                    ? typed.schema().missing()
                    : List.of();
            return new FormatReading(choices, layers, FormatViewTexts.missing(missing));
        } catch (PayloadException e) {
            return new FormatReading(choices, List.of(), e.getMessage());
        }
    }

    /** The first of some formats by which a payload can be read to its end; else the first. */
    static ChosenFormat fitting(InspectedEntry what, List<ChosenFormat> formats) throws PayloadException {
        for (ChosenFormat format : formats) {
            if (what.formats().load(format).read(what.payload()).isWhole()) {
                return format;
            }
        }
        return formats.get(0);
    }
}
