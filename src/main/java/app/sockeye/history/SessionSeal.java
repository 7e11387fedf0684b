package app.sockeye.history;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.sealed.SealedSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a session is encrypted, so that the values of its files that tell of messages and addresses are too.
 *
 * @param session empty where it is plain, or its key can't be had
 * @param missing why its key can't be had; empty where it can, or none is needed
 */
record SessionSeal(Optional<SealedSession> session, Optional<MissingKeyException> missing) {
    static final SessionSeal PLAIN = new SessionSeal(Optional.empty(), Optional.empty());

    /** That of the session in a folder. */
    static SessionSeal of(Path folder, RecordingKeys keys) throws IOException {
        try {
            return new SessionSeal(SealedSession.in(folder, keys), Optional.empty());
        } catch (MissingKeyException e) {
            return new SessionSeal(Optional.empty(), Optional.of(e));
        }
    }

    static SessionSeal of(Transcript transcript) {
        return new SessionSeal(transcript.sealed(), Optional.empty());
    }

    KeptSession.Protection protection() {
        return missing.isPresent()
                ? KeptSession.Protection.LOCKED
                : session.isPresent() ? KeptSession.Protection.ENCRYPTED : KeptSession.Protection.NONE;
    }

    /** Raises why the values can't be read, if they can't. */
    SessionSeal requireKey() throws MissingKeyException {
        if (missing.isPresent()) {
            throw missing.get();
        }
        return this;
    }

    /** A value as it is written. */
    String print(String name, String value) {
        return value.isEmpty() ? value : session.map(s -> s.seal(name, value)).orElse(value);
    }

    /** A value as it was before it was written; empty where the key is missing. */
    String read(String name, String written) throws DamagedBlockException {
        if (missing.isPresent() || written.isEmpty()) {
            return "";
        }
        return session.isPresent() ? session.get().open(name, written) : written;
    }
}
