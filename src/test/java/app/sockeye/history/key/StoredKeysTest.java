package app.sockeye.history.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.secret.MemoryStorage;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.StorageState;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.MissingKeyException.Why;
import app.sockeye.transcript.sealed.RecordingKey;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoredKeysTest {
    private static final SecretName NAME = new SecretName("/recordings");

    private final MemoryStorage storage = new MemoryStorage();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final StoredKeys keys = new StoredKeys(storage, wanted::get);

    @Test
    void theKeyIsMadeOnceAndFoundAgain() throws Exception {
        AtomicInteger changes = new AtomicInteger();
        keys.onChange(changes::incrementAndGet);
        keys.create();
        RecordingKey key = keys.forNew().orElseThrow();
        keys.create();
        assertThat(keys.forNew()).contains(keys.find(key.id()));
        assertThat(keys.trouble()).isEmpty();
        StoredKeys later = new StoredKeys(storage, wanted::get);
        later.load();
        assertThat(later.find(key.id()).secretText()).isEqualTo(key.secretText());
        assertThatThrownBy(() -> later.find(key.id() + 1)).hasMessageContaining("keyring doesn't have");
        assertThat(changes).hasPositiveValue();
        assertThat(key.toString()).doesNotContain(key.secretText().substring(2));
    }

    @Test
    void plainRecordingsNeedNoKey() throws Exception {
        wanted.set(false);
        assertThat(keys.forNew()).isEmpty();
    }

    @Test
    void withoutAPlaceForTheKeyNothingIsEncryptedAndNothingIsPlain() throws Exception {
        storage.become(StorageState.NEW);
        assertMissing(Why.NOWHERE, "create a vault under Secrets first");
        storage.become(StorageState.LOCKED);
        assertMissing(Why.LOCKED, "unlock it under Secrets first");
        storage.become(StorageState.OPEN);
        storage.setBroken(true);
        assertThatThrownBy(keys::create).isInstanceOf(MissingKeyException.class).hasMessage("It does not answer");
        storage.setBroken(false);
        storage.setForgetful(true);
        assertThatThrownBy(keys::create).isInstanceOf(MissingKeyException.class);
        assertThatThrownBy(keys::forNew).isInstanceOf(MissingKeyException.class);
    }

    private void assertMissing(Why why, String what) throws Exception {
        assertThatThrownBy(keys::create)
                .isInstanceOfSatisfying(
                        MissingKeyException.class, e -> assertThat(e.why()).isEqualTo(why))
                .hasMessageContaining(what);
        assertThatThrownBy(keys::forNew).isInstanceOf(MissingKeyException.class);
        assertThatThrownBy(() -> keys.find(1)).isInstanceOf(MissingKeyException.class);
        assertThat(keys.trouble().orElse("")).contains(what);
    }

    /** Recordings may depend on it: somebody may know how to mend it. */
    @Test
    void aDamagedKeyIsNotReplaced() throws Exception {
        storage.write(NAME, "1:damaged");
        assertThatThrownBy(keys::create).hasMessageContaining("is damaged");
        assertThat(storage.read(NAME)).contains("1:damaged");
    }

    @Test
    void aKeyStaysWhileItsStorageIsLockedAndGoesWithItsEntry() throws Exception {
        keys.create();
        storage.become(StorageState.LOCKED);
        keys.load();
        assertThat(keys.forNew()).isPresent();
        storage.become(StorageState.OPEN);
        storage.delete(NAME);
        keys.load();
        assertThatThrownBy(keys::forNew).isInstanceOf(MissingKeyException.class);
    }
}
