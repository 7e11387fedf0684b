package app.sockeye.secret;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageChoiceTest {
    private static final SecretStorage KEYRING = new MemoryStorage();

    @TempDir
    Path home;

    @Test
    void theKeyringIsUsedWhereThereIsOne() {
        assertThat(choose(apart(), () -> Optional.of(KEYRING))).isSameAs(KEYRING);
        assertThat(choose(apart(), Optional::empty).kind()).isEqualTo(StorageKind.VAULT);
    }

    @Test
    void aVaultThatWasCreatedStaysTheChoice() throws SecretFault {
        choose(apart(), Optional::empty).unlock("p".toCharArray());
        assertThat(choose(apart(), () -> Optional.of(KEYRING)).kind()).isEqualTo(StorageKind.VAULT);
    }

    @Test
    void aFolderForAllFilesHoldsTheSecretsToo() {
        Folders folders = Folders.below(home);
        assertThat(folders.areBelowOne()).isTrue();
        assertThat(choose(folders, () -> Optional.of(KEYRING)).kind()).isEqualTo(StorageKind.VAULT);
        assertThat(new StorageChoice(folders).choose().kind()).isEqualTo(StorageKind.VAULT);
    }

    private static SecretStorage choose(Folders folders, Supplier<Optional<? extends SecretStorage>> keyring) {
        return new StorageChoice(folders, keyring).choose();
    }

    private Folders apart() {
        Folders folders = new Folders(
                home.resolve(".config/sockeye"),
                home.resolve(".local/share/sockeye"),
                home.resolve(".cache/sockeye"),
                home.resolve(".cache/sockeye/log"));
        assertThat(folders.areBelowOne()).isFalse();
        return folders;
    }
}
