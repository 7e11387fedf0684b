package app.sockeye.ui.inspector.format;

import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.ui.inspector.words.FormatViewTexts;
import java.util.Optional;

/**
 * What can be chosen for a payload.
 *
 * @param format empty for the one that is recognised
 * @param recognised the title of that one; empty for none
 */
record FormatChoice(Optional<PayloadFormat> format, String recognised) {
    boolean isAutomatic() {
        return format.isEmpty();
    }

    @Override
    public String toString() {
        return format.map(PayloadFormat::title).orElseGet(() -> FormatViewTexts.automatic(recognised));
    }
}
