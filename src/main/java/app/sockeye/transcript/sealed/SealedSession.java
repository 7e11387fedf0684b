package app.sockeye.transcript.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.FormatFile;
import app.sockeye.transcript.file.RecordedFile;
import app.sockeye.transcript.file.SealMark;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** An encrypted session: its files, and the texts in files that are else readable. Thread-safe. */
public final class SealedSession {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    /** Files whose beginning is looked at where the folder does not tell its format. */
    private static final int MOST_LOOKED_AT = 3;

    private static final Aead TEXTS = Aead.AES_GCM;
    /** What the name of a file has behind it while it is compressed or made. */
    private static final String PACKED = ".zst";

    private final RecordingKey key;
    private final SealMark mark;

    private SealedSession(RecordingKey key, SealMark mark) {
        this.key = key;
        this.mark = mark;
    }

    /** A new one. */
    public static SealedSession create(RecordingKey key) {
        return new SealedSession(key, new SealMark(key.id(), RANDOM.nextLong(), RANDOM.nextLong()));
    }

    /**
     * The session in a folder; empty where it is not encrypted.
     *
     * @throws MissingKeyException where its key can't be had
     */
    public static Optional<SealedSession> in(Path folder, RecordingKeys keys) throws IOException {
        Optional<SealMark> mark = mark(folder);
        return mark.isEmpty()
                ? Optional.empty()
                : Optional.of(new SealedSession(keys.find(mark.get().key()), mark.get()));
    }

    /** By what it is encrypted, as the folder says or, where that file was lost, its first block. */
    private static Optional<SealMark> mark(Path folder) throws IOException {
        Optional<SealMark> told = FormatFile.mark(folder);
        return told.isPresent() || FormatFile.isPlain(folder) ? told : markOfBlocks(folder);
    }

    private static Optional<SealMark> markOfBlocks(Path folder) throws IOException {
        Optional<SealMark> found = Optional.empty();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.segment*")) {
            Iterator<Path> paths = files.iterator();
            for (int i = 0; i < MOST_LOOKED_AT && found.isEmpty() && paths.hasNext(); i++) {
                Path path = paths.next();
                if (RecordedFile.is(path)) {
                    try (StoredFile file = new ChannelFile(path, false)) {
                        found = BlockHead.read(file, 0).map(BlockHead::mark);
                    }
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    /** What is written into the folder of the session, so that it is known to be encrypted. */
    public SealMark mark() {
        return mark;
    }

    /** Opens the session's files as encrypted ones. */
    public StoredFile.Opener opener(StoredFile.Opener below) {
        return new StoredFile.Opener() {
            @Override
            public StoredFile open(Path path, boolean writable) {
                String name = path.getFileName().toString();
                int packed = name.indexOf(PACKED);
                return new SealedFile(
                        below.open(path, writable),
                        Aead.ofProcess(),
                        key,
                        mark,
                        packed < 0 ? name : name.substring(0, packed),
                        PlainBlocks.OF_PROCESS);
            }

            @Override
            public int segmentBytes() {
                return below.segmentBytes();
            }
        };
    }

    /**
     * A text in encrypted form, in Base64.
     *
     * @param place where the text belongs; it is not opened for another one
     */
    public String seal(String place, String text) {
        ByteBuffer salt = ByteBuffer.wrap(RecordingKey.random(SALT));
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, place, salt, text.getBytes(UTF_8)).orElseThrow();
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(SALT + sealed.length)
                        .put(salt)
                        .put(sealed)
                        .array());
    }

    /**
     * The text of {@link #seal}.
     *
     * @throws DamagedBlockException where it was damaged or changed
     */
    public String open(String place, String sealed) throws DamagedBlockException {
        byte[] bytes = decoded(sealed);
        Optional<byte[]> text = bytes.length < SALT
                ? Optional.empty()
                : crypt(
                        Cipher.DECRYPT_MODE,
                        place,
                        ByteBuffer.wrap(bytes, 0, SALT),
                        Arrays.copyOfRange(bytes, SALT, bytes.length));
        return text.map(opened -> new String(opened, UTF_8))
                .orElseThrow(() -> new DamagedBlockException("an encrypted text is damaged", null));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Empty where bytes to be opened are not what was written. */
    private Optional<byte[]> crypt(int mode, String place, ByteBuffer salt, byte[] bytes) {
        ByteBuffer own = ByteBuffer.allocate(SALT + 3 * Long.BYTES);
        own.put(salt.duplicate()).putLong(mark.key()).putLong(mark.high()).putLong(mark.low());
        SecretKeySpec once = new SecretKeySpec(key.derive("text", own.flip(), place), TEXTS.algorithm());
        try {
            Cipher cipher = Cipher.getInstance(TEXTS.transformation());
            // The key is used for this text alone.
            cipher.init(mode, once, TEXTS.parameters(new byte[Aead.NONCE]));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            if (mode == Cipher.ENCRYPT_MODE) {
                throw new IllegalStateException(TEXTS + " failed", e);
            }
            return Optional.empty();
        }
    }
}
