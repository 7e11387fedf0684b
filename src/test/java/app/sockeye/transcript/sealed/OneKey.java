package app.sockeye.transcript.sealed;

import java.util.Optional;

/** Has one key alone, with which all new recordings are encrypted. */
public record OneKey(RecordingKey key) implements RecordingKeys {
    @Override
    public Optional<RecordingKey> forNew() {
        return Optional.of(key);
    }

    @Override
    public RecordingKey find(long id) throws MissingKeyException {
        if (id != key.id()) {
            throw new MissingKeyException(MissingKeyException.Why.UNKNOWN, "it has another key");
        }
        return key;
    }
}
