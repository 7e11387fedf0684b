package app.sockeye.session.repeat;

import app.sockeye.protocol.Outgoing;

/** Makes the messages that are repeated. */
@FunctionalInterface
public interface OutgoingSource {
    /**
     * The next message; the same object where it is the same again. Called on the repeat's thread.
     *
     * @throws RepeatException where it can't be made, which ends the repeat
     */
    Outgoing next() throws RepeatException;
}
