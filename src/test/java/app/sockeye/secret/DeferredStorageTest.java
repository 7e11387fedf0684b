package app.sockeye.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeferredStorageTest {
    private static final SecretName TOKEN = new SecretName("token");

    @Test
    void itIsLockedUntilItIsChosen() throws SecretFault {
        DeferredStorage deferred = new DeferredStorage();
        assertThat(deferred.state()).isEqualTo(StorageState.LOCKED);
        assertThatThrownBy(() -> deferred.read(TOKEN)).hasMessage("Your secrets are not available yet.");
        assertThatThrownBy(() -> deferred.unlock(new char[0])).isInstanceOf(SecretFault.class);

        MemoryStorage storage = new MemoryStorage();
        deferred.choose(() -> storage);
        deferred.choose(() -> new MemoryStorage());
        assertThat(deferred.state()).isEqualTo(StorageState.OPEN);
        assertThat(deferred.kind()).isEqualTo(StorageKind.KEYRING);
        deferred.write(TOKEN, "sesame");
        assertThat(storage.read(TOKEN)).contains("sesame");
        assertThat(deferred.names()).containsExactly(TOKEN);
        assertThat(deferred.readAll()).containsEntry(TOKEN, "sesame");
        deferred.delete(TOKEN);
        assertThat(deferred.read(TOKEN)).isEmpty();
        storage.become(StorageState.LOCKED);
        deferred.unlock(new char[0]);
        assertThat(storage.state()).isEqualTo(StorageState.OPEN);
        assertThatThrownBy(() -> deferred.changePassphrase(new char[0], new char[0]))
                .hasMessageContaining("the password of the keyring in the settings of your desktop");
    }
}
