package app.sockeye.ui.composer.schema;

import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.schema.SchemaFindings;
import java.util.Objects;
import java.util.Optional;

/**
 * What a schema says of a message.
 *
 * @param message what was checked; empty for nothing
 * @param unusable why the schema can't be used, in a sentence; empty where it can
 * @param findings places in the message's text as it is written
 */
public record SchemaVerdict(Optional<WrittenMessage> message, String unusable, SchemaFindings findings) {
    /** Nothing was checked. */
    public static final SchemaVerdict NONE = new SchemaVerdict(Optional.empty(), "", SchemaFindings.NONE);

    public SchemaVerdict {
        Objects.requireNonNull(message);
        Objects.requireNonNull(unusable);
        Objects.requireNonNull(findings);
    }

    /** Whether there is something to tell. */
    public boolean isTold() {
        return !unusable.isEmpty() || !findings.isEmpty();
    }
}
