package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is handed to Windows' functions, and how content is spread over credentials. They are not Windows' here. */
class WindowsCredentialsTest {
    private final MemoryFunctions functions = new MemoryFunctions();
    private final WindowsCredentials credentials = new WindowsCredentials(functions);

    @Test
    void theLayoutIsThatOfWindows() {
        assertThat(CredentialLayout.of(8)).isEqualTo(new CredentialLayout(8, 32, 40, 48, 72, 80));
        assertThat(CredentialLayout.of(4)).isEqualTo(new CredentialLayout(8, 24, 28, 32, 48, 52));
    }

    @Test
    void textsAreUtf16WithAZeroAtTheEnd() {
        assertThat(WindowsCredentials.text("aé").getByteArray(0, 6)).containsExactly('a', 0, 0xE9, 0, 0, 0);
    }

    @Test
    void contentOfAnySizeComesBackAndLeavesNoPartsOfBefore() throws SecretFault {
        Random random = new Random(7);
        assertThat(credentials.read()).isEmpty();
        for (int size : new int[] {0, 1, 2547, 2548, 2549, 2560, 2561, 7680, 200_000, 5}) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            credentials.write(content);
            assertThat(credentials.read().orElseThrow()).isEqualTo(content);
            assertThat(functions.blobs.values()).allMatch(blob -> blob.length <= CredentialParts.MOST_BYTES);
        }
        assertThat(functions.blobs.keySet()).containsExactly("Sockeye");
    }

    @Test
    void aWriteThatFailsLeavesWhatWasThere() throws SecretFault {
        byte[] before = new byte[10_000];
        new Random(1).nextBytes(before);
        credentials.write(before);
        Set<String> names = new HashSet<>(functions.blobs.keySet());
        for (int failing = 1; failing <= 9; failing++) {
            functions.writesUntilFailure = failing;
            assertThatThrownBy(() -> credentials.write(new byte[20_000])).isInstanceOf(SecretFault.class);
            assertThat(credentials.read().orElseThrow()).isEqualTo(before);
            assertThat(functions.blobs.keySet()).isEqualTo(names);
        }
    }

    @Test
    void moreThanThereIsRoomForIsRefused() {
        assertThatThrownBy(
                        () -> credentials.write(new byte[CredentialParts.MOST_BYTES * CredentialParts.MOST_PARTS + 1]))
                .isInstanceOfSatisfying(
                        SecretFault.class, e -> assertThat(e.kind()).isEqualTo(SecretFault.Kind.UNUSABLE_VALUE));
        assertThat(functions.blobs).isEmpty();
    }

    @Test
    void aPartThatIsMissingIsTold() throws SecretFault {
        credentials.write(new byte[10_000]);
        functions.blobs.keySet().removeIf(name -> name.endsWith("/2"));
        assertThatThrownBy(credentials::read).isInstanceOfSatisfying(SecretFault.class, e -> assertThat(e.kind())
                .isEqualTo(SecretFault.Kind.DAMAGED));
    }

    @Test
    void itIsNotLookedForOnOtherSystems() {
        if (!Platform.isWindows()) {
            assertThat(WindowsCredentials.find()).isEmpty();
        }
    }

    /** Reads the memory that it is given as Windows does. */
    private static final class MemoryFunctions implements CredentialFunctions {
        private static final CredentialLayout LAYOUT = CredentialLayout.of(Native.POINTER_SIZE);
        private final Map<String, byte[]> blobs = new HashMap<>();
        /** What was given out, so that it is not freed before. */
        private final Set<Memory> given = new HashSet<>();

        private int writesUntilFailure = Integer.MAX_VALUE;

        @Override
        public boolean CredReadW(Pointer targetName, int type, int flags, PointerByReference credential) {
            byte[] blob = blobs.get(text(targetName));
            if (blob == null || type != GENERIC || flags != 0) {
                Native.setLastError(ERROR_NOT_FOUND);
                return false;
            }
            Memory bytes = new Memory(blob.length + 1L);
            bytes.write(0, blob, 0, blob.length);
            Memory made = new Memory(LAYOUT.size());
            made.clear();
            made.setPointer(LAYOUT.blob(), bytes);
            made.setInt(LAYOUT.blobSize(), blob.length);
            given.add(bytes);
            given.add(made);
            credential.setValue(made);
            return true;
        }

        @Override
        public boolean CredWriteW(Pointer credential, int flags) {
            assertThat(credential.getInt(0)).isZero();
            assertThat(credential.getInt(CredentialLayout.TYPE)).isEqualTo(GENERIC);
            assertThat(credential.getInt(LAYOUT.persist())).isEqualTo(LOCAL_MACHINE);
            assertThat(text(credential.getPointer(LAYOUT.user()))).isEqualTo("Sockeye");
            byte[] blob = LAYOUT.blobOf(credential);
            if (blob.length > CredentialParts.MOST_BYTES || --writesUntilFailure == 0) {
                writesUntilFailure = Integer.MAX_VALUE;
                Native.setLastError(1);
                return false;
            }
            blobs.put(text(credential.getPointer(LAYOUT.target())), blob);
            return true;
        }

        @Override
        public boolean CredDeleteW(Pointer targetName, int type, int flags) {
            Native.setLastError(ERROR_NOT_FOUND);
            return blobs.remove(text(targetName)) != null;
        }

        @Override
        public void CredFree(Pointer buffer) {
            assertThat(given.stream().map(Pointer::nativeValue)).contains(Pointer.nativeValue(buffer));
        }

        private static String text(Pointer text) {
            int bytes = 0;
            while (text.getShort(bytes) != 0) {
                bytes += Short.BYTES;
            }
            return new String(text.getByteArray(0, bytes), UTF_16LE);
        }
    }
}
