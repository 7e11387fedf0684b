package app.sockeye.client.tls.keylog;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Security;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * Appends the secrets of one handshake to a file in the format of NSS (draft-ietf-tls-keylogfile). JSSE tells them to
 * nobody, so a provider before all others listens to the computations they come from, on the thread that shakes hands
 * alone; for all other uses it steps aside.
 */
public final class KeyLog {
    private static final ThreadLocal<KeyLog> LISTENING = new ThreadLocal<>();

    private final Path file;
    private String clientRandom = "";

    /** Whether a line could not be written. */
    private boolean failed;

    /** @param file where lines are appended; made for this user alone where it is not there */
    public KeyLog(Path file) {
        this.file = file;
    }

    /** The socket that TLS is to be layered over, so that the client's random number is seen. */
    public Socket watched(Socket socket) {
        return new HelloSocket(socket, random -> clientRandom = HexFormat.of().formatHex(random));
    }

    /** Shakes hands on the calling thread. Secrets are written as they come, also of a handshake that fails. */
    public void listen(SSLSocket layered) throws IOException {
        // Does nothing where it is there already.
        Security.insertProviderAt(KeyLogProvider.INSTANCE, 1);
        LISTENING.set(this);
        try {
            layered.startHandshake();
        } finally {
            LISTENING.remove();
        }
        if (failed) {
            throw new SSLException("the TLS key log " + file + " can't be written");
        }
    }

    /** Whether the calling thread shakes hands with its secrets logged. */
    static boolean isListening() {
        return LISTENING.get() != null;
    }

    /** Appends a secret of the calling thread's handshake. */
    static void secret(String label, byte[] secret) {
        KeyLog log = LISTENING.get();
        if (log != null) {
            log.append(label + " " + log.clientRandom + " " + HexFormat.of().formatHex(secret) + "\n");
        }
    }

    private void append(String line) {
        try (SeekableByteChannel out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), forThisUser())) {
            out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            failed = true;
        }
    }

    private FileAttribute<?>[] forThisUser() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
