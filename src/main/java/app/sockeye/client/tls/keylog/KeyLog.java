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
 * Appends the secrets of one handshake to a file in the format of NSS (draft-ietf-tls-keylogfile). JSSE doesn't expose
 * them, so a security provider placed before all others sees the computations that produce them, only on the thread of
 * the handshake; on any other thread it declines.
 */
public final class KeyLog {
    private static final ThreadLocal<KeyLog> LISTENING = new ThreadLocal<>();

    private final Path file;
    private String clientRandom = "";

    /** Whether a line could not be written. */
    private boolean failed;

    /** @param file the file to append to; on POSIX file systems it is created readable by this user only */
    public KeyLog(Path file) {
        this.file = file;
    }

    /** The socket to layer TLS over, which reads the client's random number as it is sent. */
    public Socket watched(Socket socket) {
        return new HelloSocket(socket, random -> clientRandom = HexFormat.of().formatHex(random));
    }

    /** Does the TLS handshake on the calling thread. Secrets are written at once, even if the handshake fails later. */
    public void listen(SSLSocket layered) throws IOException {
        // Does nothing where the provider is installed already.
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

    /** Whether the calling thread is in a handshake whose secrets are logged. */
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
