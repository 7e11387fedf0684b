package app.sockeye.transcript.sealed;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and opens frames. Used by one thread at a time. */
final class FrameCodec {
    /** Bytes of the file that a block takes. */
    static final int BLOCK = 64 << 10;
    /** What a frame has besides its content: its length, and whether it ends the file, before it; the tag behind it. */
    static final int OVERHEAD = Integer.BYTES + Aead.TAG;
    /** The most bytes of the plain file in a block. */
    static final int CONTENT = BLOCK - BlockHead.LENGTH - OVERHEAD;

    private static final int END = 1 << 24;

    /** Those at rest. Static, as making one costs more than a short frame. */
    private static final BlockingQueue<FrameCodec> AT_REST = new ArrayBlockingQueue<>(4);

    /** One for each direction, as one that has just read with a nonce refuses to write with it. */
    private final Map<Aead, Cipher> writing = new EnumMap<>(Aead.class);

    private final Map<Aead, Cipher> reading = new EnumMap<>(Aead.class);
    private final byte[] nonce = new byte[Aead.NONCE];
    private final byte[] plain = new byte[CONTENT];
    /** A block or a part of it, as it is in the file. */
    final byte[] sealed = new byte[BLOCK];

    private FrameCodec() {}

    /** One that nobody else uses until it is given back. */
    static FrameCodec take() {
        FrameCodec codec = AT_REST.poll();
        return codec == null ? new FrameCodec() : codec;
    }

    void giveBack() {
        AT_REST.offer(this);
    }

    /**
     * Puts a frame with all of {@code content} into {@link #sealed}.
     *
     * @param number of the frame in its block; never used twice with a key
     * @param last whether it ends the file
     * @return where the frame ends
     */
    int seal(Aead aead, SecretKeySpec key, int number, boolean last, ByteBuffer content, int at) {
        int length = content.remaining();
        content.get(plain, 0, length);
        ByteBuffer.wrap(sealed).putInt(at, length | (last ? END : 0));
        try {
            Cipher cipher = writing.containsKey(aead) ? writing.get(aead) : made(aead, writing);
            begin(cipher, Cipher.ENCRYPT_MODE, aead, key, number, at);
            return at + Integer.BYTES + cipher.doFinal(plain, 0, length, sealed, at + Integer.BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(aead + " failed", e);
        }
    }

    /** How much of the plain file a frame in {@link #sealed} says it has; negative where it does not fit. */
    int contentLength(int at, int end) {
        if (end - at < OVERHEAD) {
            return -1;
        }
        int head = ByteBuffer.wrap(sealed).getInt(at);
        int length = head & ~END;
        return length < 0 || length > end - at - OVERHEAD ? -1 : length;
    }

    boolean isLast(int at) {
        return (ByteBuffer.wrap(sealed).getInt(at) & END) != 0;
    }

    /** Opens a frame of a {@link #contentLength} in {@link #sealed}; false where it is not what was written. */
    boolean open(Aead aead, SecretKeySpec key, int number, int at, int length, byte[] target, int offset) {
        try {
            Cipher cipher = toRead(aead, key, number, at);
            cipher.doFinal(sealed, at + Integer.BYTES, length + Aead.TAG, target, offset);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Cipher toRead(Aead aead, SecretKeySpec key, int number, int at) throws GeneralSecurityException {
        Cipher cipher = reading.containsKey(aead) ? reading.get(aead) : made(aead, reading);
        try {
            begin(cipher, Cipher.DECRYPT_MODE, aead, key, number, at);
        } catch (InvalidKeyException e) {
            // Java's ChaCha20 refuses the nonce that it was used with last, also to read again.
            cipher = made(aead, reading);
            begin(cipher, Cipher.DECRYPT_MODE, aead, key, number, at);
        }
        return cipher;
    }

    private static Cipher made(Aead aead, Map<Aead, Cipher> ciphers) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(aead.transformation());
        ciphers.put(aead, cipher);
        return cipher;
    }

    private void begin(Cipher cipher, int mode, Aead aead, SecretKeySpec key, int number, int at)
            throws GeneralSecurityException {
        ByteBuffer.wrap(nonce).putInt(Aead.NONCE - Integer.BYTES, number);
        cipher.init(mode, key, aead.parameters(nonce));
        cipher.updateAAD(sealed, at, Integer.BYTES);
    }
}
