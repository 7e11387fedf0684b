package app.sockeye.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final SecretName TOKEN = new SecretName("token");

    private final MemoryStorage storage = new MemoryStorage();
    private final SecretValues used = new SecretValues();
    private final Secrets secrets = new Secrets(storage, used);

    @Test
    void aVariableThatBeginsWithSecretIsLookedUp() throws SecretFault {
        storage.write(TOKEN, "sesame");
        assertThat(secrets.value("secret:token")).isEmpty();
        secrets.load();
        assertThat(secrets.value("secret:token")).contains("sesame");
        assertThat(secrets.value("secret:other")).isEmpty();
        assertThat(secrets.value("token")).isEmpty();
        assertThat(secrets.masked("secret:token")).contains(Secrets.MASK);
        assertThat(secrets.masked("secret:other")).isEmpty();
    }

    @Test
    void onlyWhatWasLookedUpIsRedacted() throws SecretFault {
        secrets.put(TOKEN, "sesame");
        secrets.put(new SecretName("other"), "abracadabra");
        secrets.value("secret:token");
        secrets.masked("secret:other");
        assertThat(used.redactor().redact("sesame abracadabra")).isEqualTo("(redacted) abracadabra");
    }

    @Test
    void sockeyesOwnSecretsCanNotBeReferredTo() throws SecretFault {
        storage.write(new SecretName("/connection/1"), "hidden");
        secrets.load();
        assertThat(secrets.names()).isEmpty();
        assertThat(secrets.value("secret:/connection/1")).isEmpty();
    }

    @Test
    void aLockedStorageHasNoneUntilItIsUnlocked() throws SecretFault {
        AtomicInteger changes = new AtomicInteger();
        secrets.onChange(changes::incrementAndGet);
        secrets.put(TOKEN, "sesame");
        assertThat(changes).hasValue(1);
        storage.become(StorageState.LOCKED);
        secrets.load();
        assertThat(secrets.state()).isEqualTo(StorageState.LOCKED);
        assertThat(secrets.names()).isEmpty();
        assertThat(secrets.value("secret:token")).isEmpty();
        secrets.unlock(new char[0]);
        assertThat(secrets.state()).isEqualTo(StorageState.OPEN);
        assertThat(secrets.value("secret:token")).contains("sesame");
        assertThat(changes).hasValue(3);
        secrets.delete(TOKEN);
        assertThat(secrets.names()).isEmpty();
    }

    @Test
    void aStorageThatDoesNotAnswerHasNone() throws SecretFault {
        secrets.put(TOKEN, "sesame");
        storage.setBroken(true);
        assertThatThrownBy(secrets::load).isInstanceOf(SecretFault.class);
        assertThat(secrets.value("secret:token")).isEmpty();
        assertThat(secrets.state()).isEqualTo(StorageState.LOCKED);
    }
}
