package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sockeye.secret.SecretFault.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class VaultFileTest {
    /** Small, as most tests are not about the cost. */
    static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 4);

    private static final char[] PASSPHRASE = "correct horse".toCharArray();
    private static final char[] OTHER = "battery staple".toCharArray();
    private static final SecretName TOKEN = new SecretName("token");
    private static final String VALUE = "s3cr\u00e8t \ud83d\udd11 \"quoted\"\n";

    @TempDir
    Path folder;

    private Path file;
    private VaultFile vault;

    @BeforeEach
    void create() throws SecretFault {
        file = folder.resolve("data/secrets.vault");
        vault = new VaultFile(file, CHEAP);
        assertThat(vault.state()).isEqualTo(StorageState.NEW);
        vault.unlock(PASSPHRASE);
    }

    @Test
    void whatIsWrittenIsReadAfterARestart() throws SecretFault {
        vault.write(TOKEN, VALUE);
        vault.write(new SecretName("empty"), "");
        VaultFile restarted = new VaultFile(file);
        assertThat(restarted.state()).isEqualTo(StorageState.LOCKED);
        assertThat(faultOf(() -> restarted.read(TOKEN)).kind()).isEqualTo(Kind.LOCKED);
        assertThat(faultOf(() -> restarted.write(TOKEN, "x")).kind()).isEqualTo(Kind.LOCKED);
        restarted.unlock(PASSPHRASE);
        assertThat(restarted.state()).isEqualTo(StorageState.OPEN);
        assertThat(restarted.read(TOKEN)).contains(VALUE);
        assertThat(restarted.read(new SecretName("empty"))).contains("");
        assertThat(restarted.read(new SecretName("none"))).isEmpty();
        assertThat(restarted.names()).extracting(SecretName::text).containsExactly("empty", "token");
        restarted.delete(TOKEN);
        assertThat(vault.read(TOKEN)).isEmpty();
        restarted.lock();
        assertThat(restarted.state()).isEqualTo(StorageState.LOCKED);
    }

    @Test
    void theRecommendedCostOpensToo() throws SecretFault {
        Path recommended = folder.resolve("recommended.vault");
        new VaultFile(recommended).unlock(PASSPHRASE);
        VaultFile again = new VaultFile(recommended);
        again.unlock(PASSPHRASE);
        assertThat(again.state()).isEqualTo(StorageState.OPEN);
    }

    @Test
    void nothingOfItCanBeReadInTheFiles() throws Exception {
        vault.write(TOKEN, "a-very-secret-value");
        vault.write(TOKEN, "another-secret-value");
        for (Path written : files()) {
            assertThat(Files.readString(written, ISO_8859_1))
                    .as(written.toString())
                    .doesNotContain("secret-value", "token", "horse");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has access lists")
    void filesAreReadableByTheUserOnly() throws Exception {
        vault.write(TOKEN, VALUE);
        for (Path written : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                    .as(written.toString())
                    .isEqualTo("rw-------");
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(file.getParent())) {
            return files.toList();
        }
    }

    @Test
    void aWrongPassphraseIsToldApartFromADamagedFile() throws Exception {
        vault.write(TOKEN, VALUE);
        SecretFault fault = faultOf(() -> new VaultFile(file).unlock(OTHER));
        assertThat(fault.kind()).isEqualTo(Kind.WRONG_PASSPHRASE);
        assertThat(fault).hasMessage("This is not the vault's passphrase.");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        SecretFault damaged = faultOf(() -> new VaultFile(file).unlock(PASSPHRASE));
        assertThat(damaged.kind()).isEqualTo(Kind.DAMAGED);
        assertThat(damaged).hasMessageContaining(vault.previous().toString());
    }

    @Test
    void eachDamagedByteIsNoticed() throws Exception {
        vault.write(TOKEN, "v");
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x10;
            Files.write(file, bad);
            assertThat(faultOf(() -> vault.read(TOKEN)).kind()).as("byte %d", i).isIn(Kind.DAMAGED, Kind.UNSUPPORTED);
            assertThat(faultOf(() -> vault.write(TOKEN, "w")).kind()).isIn(Kind.DAMAGED, Kind.UNSUPPORTED);
            assertThat(Files.readAllBytes(file)).isEqualTo(bad);
        }
        Files.write(file, good);
        assertThat(vault.read(TOKEN)).contains("v");
    }

    @Test
    void aTruncatedFileIsNoticedAtEachLength() throws Exception {
        vault.write(TOKEN, "v");
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(faultOf(() -> new VaultFile(file).unlock(PASSPHRASE)).kind())
                    .as("%d bytes", length)
                    .isEqualTo(Kind.DAMAGED);
        }
    }

    @Test
    void theCopyBeforeTheLastChangeOpens() throws Exception {
        vault.write(TOKEN, "first");
        vault.write(TOKEN, "second");
        VaultFile previous = new VaultFile(vault.previous());
        previous.unlock(PASSPHRASE);
        assertThat(previous.read(TOKEN)).contains("first");
    }

    @Test
    void aFileThatAsksForMuchMemoryIsRefusedAtOnce() throws Exception {
        for (int[] cost :
                new int[][] {{Integer.MAX_VALUE, 3, 4}, {-1, 3, 4}, {1024, 1 << 20, 4}, {1 << 20, 1, 1 << 16}}) {
            ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(file));
            int at = "sockeye-vault\n".length() + Integer.BYTES;
            header.putInt(at, cost[0]).putInt(at + 4, cost[1]).putInt(at + 8, cost[2]);
            CRC32 sum = new CRC32();
            sum.update(header.array(), 0, VaultHeader.SIZE - Integer.BYTES);
            header.putInt(VaultHeader.SIZE - Integer.BYTES, (int) sum.getValue());
            Files.write(file, header.array());
            assertThat(faultOf(() -> new VaultFile(file).unlock(PASSPHRASE)).kind())
                    .isEqualTo(Kind.UNSUPPORTED);
            Files.delete(file);
            new VaultFile(file, CHEAP).unlock(PASSPHRASE);
        }
    }

    @Test
    void aNewerVersionAndAForeignFileAreRefused() throws Exception {
        ByteBuffer newer = ByteBuffer.wrap(Files.readAllBytes(file));
        newer.putInt("sockeye-vault\n".length(), 2);
        Files.write(file, newer.array());
        assertThat(faultOf(() -> vault.read(TOKEN)).kind()).isEqualTo(Kind.UNSUPPORTED);
        Files.writeString(file, "{\"a\": 1}");
        assertThat(faultOf(() -> vault.read(TOKEN))).hasMessageContaining("is not a vault of Sockeye");
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(faultOf(() -> vault.read(TOKEN)).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void anotherPassphraseOpensAndTheOldOneNoLonger() throws SecretFault {
        vault.write(TOKEN, VALUE);
        VaultFile otherProcess = new VaultFile(file);
        otherProcess.unlock(PASSPHRASE);
        assertThat(faultOf(() -> vault.changePassphrase(OTHER, PASSPHRASE)).kind())
                .isEqualTo(Kind.WRONG_PASSPHRASE);
        vault.changePassphrase(PASSPHRASE, OTHER);
        assertThat(vault.read(TOKEN)).contains(VALUE);
        assertThat(otherProcess.state()).isEqualTo(StorageState.LOCKED);
        assertThat(faultOf(() -> otherProcess.write(TOKEN, "lost?")).kind()).isEqualTo(Kind.LOCKED);
        for (Path written : List.of(file, vault.previous())) {
            assertThat(faultOf(() -> new VaultFile(written).unlock(PASSPHRASE)).kind())
                    .isEqualTo(Kind.WRONG_PASSPHRASE);
            VaultFile opened = new VaultFile(written);
            opened.unlock(OTHER);
            assertThat(opened.read(TOKEN)).contains(VALUE);
        }
    }

    @Test
    void anEmptyPassphraseIsRefused() {
        VaultFile unborn = new VaultFile(folder.resolve("new.vault"), CHEAP);
        assertThat(faultOf(() -> unborn.unlock(new char[0])).kind()).isEqualTo(Kind.UNUSABLE_PASSPHRASE);
        assertThat(folder.resolve("new.vault")).doesNotExist();
        assertThat(faultOf(() -> unborn.read(TOKEN)).kind()).isEqualTo(Kind.NEW);
        assertThat(faultOf(() -> unborn.write(TOKEN, "x")).kind()).isEqualTo(Kind.NEW);
    }

    @Test
    void anAccentIsTheSameHoweverItIsTyped() throws SecretFault {
        Path accented = folder.resolve("accented.vault");
        new VaultFile(accented, CHEAP).unlock("\u00e9t\u00e9".toCharArray());
        VaultFile again = new VaultFile(accented);
        again.unlock(Normalizer.normalize("\u00e9t\u00e9", Normalizer.Form.NFD).toCharArray());
        assertThat(again.state()).isEqualTo(StorageState.OPEN);
    }

    @Test
    void valuesAreBoundedAndText() throws SecretFault {
        String largest = "x".repeat(SecretStorage.MOST_BYTES);
        vault.write(TOKEN, largest);
        assertThat(vault.read(TOKEN)).contains(largest);
        assertThat(faultOf(() -> vault.write(TOKEN, largest + "x")).kind()).isEqualTo(Kind.UNUSABLE_VALUE);
        assertThat(faultOf(() -> vault.write(TOKEN, "\ud800")).kind()).isEqualTo(Kind.UNUSABLE_VALUE);
        assertThat(vault.read(TOKEN)).contains(largest);
    }

    @Test
    void noFaultTellsASecret() throws Exception {
        vault.write(TOKEN, "sesame");
        SecretFault fault = faultOf(() -> new VaultFile(file).unlock("guess".toCharArray()));
        assertThat(fault.toString() + new VaultFile(file) + VaultKey.create(PASSPHRASE, CHEAP))
                .doesNotContain("guess", "sesame", "horse");
    }

    private static SecretFault faultOf(ThrowingCallable call) {
        return catchThrowableOfType(SecretFault.class, call);
    }
}
