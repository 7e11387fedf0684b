package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is handed to the functions of macOS' Security framework, and what is made of their answers. */
class MacKeychainTest {
    private final MemorySecurity security = new MemorySecurity();
    private final MacKeychain keychain = new MacKeychain(security, security.references::remove);

    @AfterEach
    void everyReferenceIsReleasedAndAllContentFreed() {
        assertThat(security.references).isEmpty();
        assertThat(security.contents).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAndReplaced() throws SecretFault {
        assertThat(keychain.read()).isEmpty();
        for (String content : new String[] {"first", "", "a longer second"}) {
            keychain.write(content.getBytes(UTF_8));
            assertThat(keychain.read().orElseThrow()).isEqualTo(content.getBytes(UTF_8));
        }
        assertThat(security.added).isEqualTo(1);
    }

    @Test
    void theStatusIsThatOfTheDefaultKeychain() throws SecretFault {
        assertThat(keychain.state()).isEqualTo(StorageState.OPEN);
        security.status = 2;
        assertThat(keychain.state()).isEqualTo(StorageState.LOCKED);
        keychain.unlock();
        assertThat(keychain.state()).isEqualTo(StorageState.OPEN);
        security.result = MacSecurity.NO_DEFAULT_KEYCHAIN;
        assertThat(keychain.state()).isEqualTo(StorageState.NEW);
    }

    @Test
    void aUserWhoRefusesIsNoFaultOfTheKeychain() {
        security.result = MacSecurity.USER_CANCELED;
        assertThatThrownBy(keychain::read).isInstanceOfSatisfying(SecretFault.class, e -> assertThat(e.kind())
                .isEqualTo(SecretFault.Kind.LOCKED));
        security.result = -25291;
        assertThatThrownBy(() -> keychain.write(new byte[1]))
                .isInstanceOfSatisfying(
                        SecretFault.class, e -> assertThat(e.kind()).isEqualTo(SecretFault.Kind.UNAVAILABLE))
                .hasMessageContaining("-25291");
    }

    @Test
    void itIsNotLookedForOnOtherSystems() {
        if (!Platform.isMac()) {
            assertThat(MacKeychain.find()).isEmpty();
        }
    }

    /** One item, as the framework keeps it. */
    private static final class MemorySecurity implements MacSecurity {
        private final Set<Pointer> references = new HashSet<>();
        private final Set<Pointer> contents = new HashSet<>();
        private int status = 7;
        private int result = SUCCESS;
        private int added;
        private byte[] item;

        @Override
        public int SecKeychainGetStatus(Pointer chain, IntByReference now) {
            now.setValue(status);
            return result;
        }

        @Override
        public int SecKeychainUnlock(Pointer chain, int passwordLength, Pointer password, byte usePassword) {
            assertThat(password).isNull();
            assertThat(usePassword).isZero();
            status = 3;
            return result;
        }

        @Override
        public int SecKeychainFindGenericPassword(
                Pointer chain,
                int serviceLength,
                byte[] service,
                int accountLength,
                byte[] account,
                IntByReference dataLength,
                PointerByReference data,
                PointerByReference found) {
            assertThat(new String(service, 0, serviceLength, UTF_8)).isEqualTo("Sockeye");
            assertThat(new String(account, 0, accountLength, UTF_8)).isEqualTo("secrets");
            if (result != SUCCESS || item == null) {
                return result != SUCCESS ? result : ITEM_NOT_FOUND;
            }
            if (data != null) {
                data.setValue(memory(item, contents));
                dataLength.setValue(item.length);
            }
            if (found != null) {
                found.setValue(memory(new byte[0], references));
            }
            return SUCCESS;
        }

        @Override
        public int SecKeychainAddGenericPassword(
                Pointer chain,
                int serviceLength,
                byte[] service,
                int accountLength,
                byte[] account,
                int dataLength,
                Pointer data,
                PointerByReference made) {
            assertThat(made).isNull();
            added++;
            item = data.getByteArray(0, dataLength);
            return result;
        }

        @Override
        public int SecKeychainItemModifyAttributesAndData(
                Pointer found, Pointer attributes, int dataLength, Pointer data) {
            assertThat(references).contains(found);
            item = data.getByteArray(0, dataLength);
            return result;
        }

        @Override
        public int SecKeychainItemFreeContent(Pointer attributes, Pointer data) {
            contents.remove(data);
            return SUCCESS;
        }

        private static Pointer memory(byte[] bytes, Set<Pointer> kept) {
            Memory memory = new Memory(bytes.length + 1L);
            memory.write(0, bytes, 0, bytes.length);
            kept.add(memory);
            return memory;
        }
    }
}
