package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a vault, made of its passphrase by {@link Argon2id}. It encrypts with AES-256 in GCM, which notices every
 * change, also of the header.
 *
 * @param header of the vault it was made for
 */
record VaultKey(VaultHeader header, SecretKeySpec aes) {
    private static final int KEY = 32;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Makes the key of a new vault, or of a new passphrase. */
    static VaultKey create(char[] passphrase, Argon2Cost cost) throws SecretFault {
        require(passphrase);
        byte[] salt = random(VaultHeader.SALT);
        byte[] derived = derive(passphrase, salt, cost);
        return new VaultKey(new VaultHeader(cost, salt, check(derived), random(VaultHeader.NONCE)), aes(derived));
    }

    /** Makes the key of an existing vault. */
    static VaultKey of(char[] passphrase, VaultHeader header) throws SecretFault {
        byte[] derived = derive(passphrase, header.salt(), header.cost());
        if (!MessageDigest.isEqual(check(derived), header.check())) {
            throw new SecretFault(SecretFault.Kind.WRONG_PASSPHRASE, "This is not the vault's passphrase.");
        }
        return new VaultKey(header, aes(derived));
    }

    /** The bytes of a vault's file with a content. */
    byte[] seal(byte[] content) {
        VaultHeader fresh = header.withNonce(random(VaultHeader.NONCE));
        byte[] start = fresh.print();
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, fresh).doFinal(content);
            return ByteBuffer.allocate(start.length + encrypted.length)
                    .put(start)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES in GCM", e);
        }
    }

    /** The content of a vault's file that this key {@link VaultHeader#hasKeyOf opens}. */
    byte[] open(byte[] file) throws SecretFault {
        if (file.length < VaultHeader.SIZE + TAG_BITS / Byte.SIZE) {
            throw new SecretFault(SecretFault.Kind.DAMAGED, "The vault is damaged: its end is missing.");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, VaultHeader.read(file))
                    .doFinal(file, VaultHeader.SIZE, file.length - VaultHeader.SIZE);
        } catch (AEADBadTagException e) {
            throw new SecretFault(
                    SecretFault.Kind.DAMAGED, "The vault is damaged: its content is not as it was written.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES in GCM", e);
        }
    }

    private Cipher cipher(int mode, VaultHeader of) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, aes, new GCMParameterSpec(TAG_BITS, of.nonce()));
        cipher.updateAAD(of.print());
        return cipher;
    }

    private static void require(char[] passphrase) throws SecretFault {
        if (passphrase.length == 0) {
            throw new SecretFault(SecretFault.Kind.UNUSABLE_PASSPHRASE, "The vault needs a passphrase.");
        }
    }

    private static byte[] derive(char[] passphrase, byte[] salt, Argon2Cost cost) {
        // Keyboards differ in how they compose letters with accents.
        String composed = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC);
        byte[] bytes = composed.getBytes(UTF_8);
        try {
            return Argon2id.derive(bytes, salt, cost, KEY + VaultHeader.CHECK);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static SecretKeySpec aes(byte[] derived) {
        return new SecretKeySpec(derived, 0, KEY, "AES");
    }

    private static byte[] check(byte[] derived) {
        return Arrays.copyOfRange(derived, KEY, derived.length);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "a vault's key";
    }
}
