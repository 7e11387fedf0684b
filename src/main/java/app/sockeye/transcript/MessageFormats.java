package app.sockeye.transcript;

import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.transcript.entry.Entry;
import java.util.Optional;

/** Says which format binary messages are of, or what their packets carry, where that can't be recognised. Any thread. */
@FunctionalInterface
public interface MessageFormats {
    /** Says it of none. */
    MessageFormats NONE = (entry, context) -> Optional.empty();

    /**
     * The format of a binary message. May read files.
     *
     * @param context that knows of no such formats itself
     */
    Optional<PayloadFormat> of(Entry entry, EntryContext context);
}
