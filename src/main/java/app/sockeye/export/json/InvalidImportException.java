package app.sockeye.export.json;

import java.io.IOException;
import java.util.Locale;

/** A file breaks the rules of the format that its beginning has; the message says in which line and why. */
public final class InvalidImportException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidImportException(LineInput.Place place, String sentence) {
        super(capitalised(place.words()) + ": " + sentence);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
