package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.secret.SecretFault.Kind;
import com.sun.jna.Memory;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;

/** An item of the user's keychain on macOS. The system may ask whether the program may read it. */
final class MacKeychain implements KeyringEntry {
    private static final byte[] SERVICE = "Sockeye".getBytes(UTF_8);
    private static final byte[] ACCOUNT = "secrets".getBytes(UTF_8);

    private final MacSecurity security;
    private final MacSecurity.CoreFoundation foundation;

    /** Raises {@link UnsatisfiedLinkError} where a function is missing. */
    MacKeychain(MacSecurity security, MacSecurity.CoreFoundation foundation) {
        this.security = security;
        this.foundation = foundation;
    }

    /** The keychain; empty on other systems, and where the user has none. */
    static Optional<KeyringEntry> find() {
        if (!Platform.isMac()) {
            return Optional.empty();
        }
        try {
            MacKeychain keychain = new MacKeychain(MacSecurity.load(), MacSecurity.CoreFoundation.load());
            return keychain.state() == StorageState.NEW ? Optional.empty() : Optional.of(keychain);
        } catch (SecretFault | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public StorageState state() throws SecretFault {
        IntByReference status = new IntByReference();
        int result = security.SecKeychainGetStatus(null, status);
        if (result == MacSecurity.NO_DEFAULT_KEYCHAIN) {
            return StorageState.NEW;
        }
        require(result);
        return (status.getValue() & MacSecurity.UNLOCKED) == 0 ? StorageState.LOCKED : StorageState.OPEN;
    }

    @Override
    public void unlock() throws SecretFault {
        // Without a password, the system asks for it.
        require(security.SecKeychainUnlock(null, 0, null, (byte) 0));
    }

    @Override
    public Optional<byte[]> read() throws SecretFault {
        IntByReference length = new IntByReference();
        PointerByReference data = new PointerByReference();
        int result = find(length, data, null);
        if (result == MacSecurity.ITEM_NOT_FOUND) {
            return Optional.empty();
        }
        require(result);
        Pointer found = data.getValue();
        if (found == null) {
            return Optional.of(new byte[0]);
        }
        try {
            return Optional.of(found.getByteArray(0, length.getValue()));
        } finally {
            found.clear(length.getValue());
            security.SecKeychainItemFreeContent(null, found);
        }
    }

    @Override
    public void write(byte[] content) throws SecretFault {
        PointerByReference item = new PointerByReference();
        int result = find(null, null, item);
        // One more, as memory can't be empty.
        try (Memory memory = new Memory(content.length + 1L)) {
            memory.write(0, content, 0, content.length);
            try {
                if (result == MacSecurity.ITEM_NOT_FOUND) {
                    require(security.SecKeychainAddGenericPassword(
                            null, SERVICE.length, SERVICE, ACCOUNT.length, ACCOUNT, content.length, memory, null));
                } else {
                    require(result);
                    require(security.SecKeychainItemModifyAttributesAndData(
                            item.getValue(), null, content.length, memory));
                }
            } finally {
                memory.clear();
            }
        } finally {
            if (item.getValue() != null) {
                foundation.CFRelease(item.getValue());
            }
        }
    }

    private int find(IntByReference length, PointerByReference data, PointerByReference item) {
        return security.SecKeychainFindGenericPassword(
                null, SERVICE.length, SERVICE, ACCOUNT.length, ACCOUNT, length, data, item);
    }

    private static void require(int result) throws SecretFault {
        switch (result) {
            case MacSecurity.SUCCESS -> {}
            case MacSecurity.USER_CANCELED, MacSecurity.AUTHENTICATION_FAILED, MacSecurity.INTERACTION_NOT_ALLOWED ->
                throw new SecretFault(
                        Kind.LOCKED, "The keychain did not let Sockeye read its secrets. Allow it when macOS asks.");
            default ->
                throw new SecretFault(
                        Kind.UNAVAILABLE, "The keychain of macOS does not answer: it reports error " + result + ".");
        }
    }
}
