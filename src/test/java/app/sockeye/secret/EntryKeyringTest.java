package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryKeyringTest {
    private static final SecretName A = new SecretName("a");
    private static final SecretName B = new SecretName("b");

    @TempDir
    Path folder;

    private final MemoryEntry entry = new MemoryEntry();
    private EntryKeyring keyring;

    @BeforeEach
    void open() {
        keyring = opened();
    }

    private EntryKeyring opened() {
        return new EntryKeyring(entry, folder.resolve("keyring.lock"));
    }

    @Test
    void secretsAreWrittenReadAndDeleted() throws SecretFault {
        assertThat(keyring.names()).isEmpty();
        keyring.write(A, "first");
        keyring.write(A, "ä\"\u0000");
        opened().write(B, "");
        assertThat(opened().readAll()).containsExactly(Map.entry(A, "ä\"\u0000"), Map.entry(B, ""));
        assertThat(keyring.read(A)).contains("ä\"\u0000");
        keyring.delete(A);
        keyring.delete(A);
        assertThat(opened().names()).containsExactly(B);
        assertThat(keyring.kind()).isEqualTo(StorageKind.KEYRING);
    }

    @Test
    void nothingIsWrittenForAChangeThatIsNone() throws SecretFault {
        keyring.write(A, "1");
        int before = entry.writes;
        keyring.write(A, "1");
        keyring.delete(B);
        assertThat(entry.writes).isEqualTo(before);
    }

    @Test
    void aLockedOneGivesNothingUntilItIsUnlocked() throws SecretFault {
        keyring.write(A, "1");
        entry.state = StorageState.LOCKED;
        assertThat(keyring.state()).isEqualTo(StorageState.LOCKED);
        assertThatThrownBy(() -> keyring.read(A)).isInstanceOf(SecretFault.class);
        assertThatThrownBy(() -> keyring.write(A, "2")).isInstanceOf(SecretFault.class);
        keyring.unlock(new char[0]);
        assertThat(keyring.read(A)).contains("1");
    }

    @Test
    void somethingElseInTheEntryIsNotOverwritten() {
        entry.content = Optional.of("not ours".getBytes(UTF_8));
        assertThatThrownBy(() -> keyring.write(A, "1"))
                .isInstanceOfSatisfying(
                        SecretFault.class, e -> assertThat(e.kind()).isEqualTo(SecretFault.Kind.DAMAGED));
        assertThat(entry.writes).isZero();
    }

    /** An entry without a keyring. */
    private static final class MemoryEntry implements KeyringEntry {
        private StorageState state = StorageState.OPEN;
        private Optional<byte[]> content = Optional.empty();
        private int writes;

        @Override
        public StorageState state() {
            return state;
        }

        @Override
        public void unlock() {
            state = StorageState.OPEN;
        }

        @Override
        public Optional<byte[]> read() {
            return content.map(byte[]::clone);
        }

        @Override
        public void write(byte[] now) {
            content = Optional.of(now.clone());
            writes++;
        }
    }
}
