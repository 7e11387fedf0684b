package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import app.sockeye.secret.SecretFault.Kind;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;

/** Windows' Credential Manager, which is open while the user is signed in. */
final class WindowsCredentials implements KeyringEntry, CredentialParts.Credentials {
    private static final String USER = "Sockeye";

    private final CredentialFunctions functions;
    private final CredentialLayout layout = CredentialLayout.of(Native.POINTER_SIZE);
    private final CredentialParts parts = new CredentialParts(this);

    WindowsCredentials(CredentialFunctions functions) {
        this.functions = functions;
    }

    /** The Credential Manager; empty on other systems, and where it is switched off. */
    static Optional<KeyringEntry> find() {
        if (!Platform.isWindows()) {
            return Optional.empty();
        }
        try {
            WindowsCredentials credentials = new WindowsCredentials(CredentialFunctions.load());
            credentials.read(USER);
            return Optional.of(credentials);
        } catch (SecretFault | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public StorageState state() {
        return StorageState.OPEN;
    }

    @Override
    public void unlock() {
        // It is open.
    }

    @Override
    public Optional<byte[]> read() throws SecretFault {
        return parts.read();
    }

    @Override
    public void write(byte[] content) throws SecretFault {
        parts.write(content);
    }

    @Override
    public Optional<byte[]> read(String target) throws SecretFault {
        PointerByReference found = new PointerByReference();
        try (Memory name = text(target)) {
            if (!functions.CredReadW(name, CredentialFunctions.GENERIC, 0, found)) {
                requireNotFound(Native.getLastError());
                return Optional.empty();
            }
        }
        Pointer credential = found.getValue();
        try {
            byte[] blob = layout.blobOf(credential);
            layout.clearBlob(credential);
            return Optional.of(blob);
        } finally {
            functions.CredFree(credential);
        }
    }

    @Override
    public void write(String target, byte[] blob) throws SecretFault {
        // One more, as memory can't be empty.
        try (Memory name = text(target);
                Memory user = text(USER);
                Memory bytes = new Memory(blob.length + 1L);
                Memory credential = new Memory(layout.size())) {
            bytes.write(0, blob, 0, blob.length);
            credential.clear();
            credential.setInt(CredentialLayout.TYPE, CredentialFunctions.GENERIC);
            credential.setPointer(layout.target(), name);
            credential.setInt(layout.blobSize(), blob.length);
            credential.setPointer(layout.blob(), bytes);
            credential.setInt(layout.persist(), CredentialFunctions.LOCAL_MACHINE);
            credential.setPointer(layout.user(), user);
            boolean written = functions.CredWriteW(credential, 0);
            int error = written ? 0 : Native.getLastError();
            bytes.clear();
            if (!written) {
                throw failed(error);
            }
        }
    }

    @Override
    public void delete(String target) throws SecretFault {
        try (Memory name = text(target)) {
            if (!functions.CredDeleteW(name, CredentialFunctions.GENERIC, 0)) {
                requireNotFound(Native.getLastError());
            }
        }
    }

    /** A text as Windows' functions take it. */
    static Memory text(String text) {
        byte[] bytes = text.getBytes(UTF_16LE);
        Memory memory = new Memory(bytes.length + 2L);
        memory.clear();
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    private static void requireNotFound(int error) throws SecretFault {
        if (error != CredentialFunctions.ERROR_NOT_FOUND) {
            throw failed(error);
        }
    }

    private static SecretFault failed(int error) {
        return new SecretFault(
                Kind.UNAVAILABLE, "The Credential Manager of Windows does not answer: it reports error " + error + ".");
    }
}
