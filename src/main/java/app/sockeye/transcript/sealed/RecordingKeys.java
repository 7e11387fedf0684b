package app.sockeye.transcript.sealed;

import java.util.Optional;

/** Where the keys of recordings are found. Thread-safe; may block on the keyring. */
public interface RecordingKeys {
    /** Without any key: new recordings are plain, and encrypted ones can't be read. */
    RecordingKeys NONE = new RecordingKeys() {
        @Override
        public Optional<RecordingKey> forNew() {
            return Optional.empty();
        }

        @Override
        public RecordingKey find(long id) throws MissingKeyException {
            throw new MissingKeyException(
                    MissingKeyException.Why.UNKNOWN, "it is encrypted, and its key is not at hand");
        }
    };

    /**
     * The key that new recordings are encrypted with; empty where they are to be plain.
     *
     * @throws MissingKeyException where they are to be encrypted and the key can't be had
     */
    Optional<RecordingKey> forNew() throws MissingKeyException;

    /**
     * The key of an id.
     *
     * @throws MissingKeyException where it can't be had
     */
    RecordingKey find(long id) throws MissingKeyException;
}
