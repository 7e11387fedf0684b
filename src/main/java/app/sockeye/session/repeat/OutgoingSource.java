package app.sockeye.session.repeat;

import app.sockeye.protocol.Outgoing;
import java.util.Optional;

/** Makes the messages that are repeated. */
@FunctionalInterface
public interface OutgoingSource {
    /**
     * The next message; the same object where it is the same again. Called on the repeat's thread.
     *
     * @throws RepeatException where it can't be made, which ends the repeat
     */
    Outgoing next() throws RepeatException;

    /** How its messages are written, where they refer to values; empty where they don't. */
    default Optional<String> written() {
        return Optional.empty();
    }

    /** A source whose messages are written so, where they refer to values. */
    static OutgoingSource written(Optional<String> text, OutgoingSource source) {
        return new OutgoingSource() {
            @Override
            public Outgoing next() throws RepeatException {
                return source.next();
            }

            @Override
            public Optional<String> written() {
                return text;
            }
        };
    }
}
