package app.sockeye.client.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Decrypts private keys in PKCS#8 (RFC 8018) and in openssl's older PEM format (RFC 1421). */
final class KeyEncryption {
    private static final String WRONG = "the passphrase of its private key is not the right one";

    /** The object identifier 1.3.6.1.4.1.11591.4.11 in DER. */
    private static final String SCRYPT = "2b06010401da47040b";

    private static final String PBES2 = "PBES2";
    private static final String PBES2_ID = "1.2.840.113549.1.5.13";
    private static final int SALT_BYTES = 8;

    private KeyEncryption() {}

    /** Decrypts an encrypted PKCS#8 key. */
    static byte[] decryptPkcs8(byte[] der, Optional<Passphrase> passphrase) throws KeyMaterialFault {
        if (HexFormat.of().formatHex(der).contains(SCRYPT)) {
            throw new KeyMaterialFault("its private key is encrypted with scrypt, which Java can't read;"
                    + " encrypt it with openssl pkcs8 -topk8 -v2 aes-256-cbc instead");
        }
        char[] secret = given(passphrase).chars();
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
            AlgorithmParameters parameters = info.getAlgParameters();
            String name = info.getAlgName();
            if (parameters != null && (name.equals(PBES2) || name.equals(PBES2_ID))) {
                // Only this text names the key derivation and the cipher.
                name = parameters.toString();
            }
            SecretKey key = SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(secret));
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.DECRYPT_MODE, key, parameters);
            return cipher.doFinal(info.getEncryptedData());
        } catch (BadPaddingException e) {
            throw new KeyMaterialFault(WRONG, e);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyMaterialFault("this Java can't take the encryption off its private key", e);
        }
    }

    /** Decrypts a PEM block with the header {@code Proc-Type: 4,ENCRYPTED}. */
    static byte[] decryptLegacy(PemBlock block, Optional<Passphrase> passphrase) throws KeyMaterialFault {
        String[] info = block.headers().getOrDefault("DEK-Info", "").split(",");
        String cipherName = info[0].strip();
        int keyBytes =
                switch (cipherName) {
                    case "AES-128-CBC" -> 16;
                    case "AES-192-CBC", "DES-EDE3-CBC" -> 24;
                    case "AES-256-CBC" -> 32;
                    default ->
                        throw new KeyMaterialFault("its private key is encrypted with a cipher that is not supported;"
                                + " turn it into PKCS#8 with openssl pkcs8 -topk8");
                };
        String algorithm = cipherName.startsWith("AES") ? "AES" : "DESede";
        Passphrase given = given(passphrase);
        try {
            byte[] iv = HexFormat.of().parseHex(info[1].strip());
            Cipher cipher = Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
            byte[] key = legacyKey(given, iv, keyBytes);
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, algorithm), new IvParameterSpec(iv));
            return cipher.doFinal(block.der());
        } catch (BadPaddingException e) {
            throw new KeyMaterialFault(WRONG, e);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new KeyMaterialFault("the header DEK-Info of its private key is damaged", e);
        }
    }

    /** EVP_BytesToKey of openssl, with MD5 and one round. */
    private static byte[] legacyKey(Passphrase passphrase, byte[] iv, int length) throws GeneralSecurityException {
        byte[] secret = new String(passphrase.chars()).getBytes(StandardCharsets.UTF_8);
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        byte[] key = new byte[0];
        byte[] last = new byte[0];
        while (key.length < length) {
            md5.update(last);
            md5.update(secret);
            md5.update(iv, 0, SALT_BYTES);
            last = md5.digest();
            int at = key.length;
            key = Arrays.copyOf(key, at + last.length);
            System.arraycopy(last, 0, key, at, last.length);
        }
        return Arrays.copyOf(key, length);
    }

    private static Passphrase given(Optional<Passphrase> passphrase) throws KeyMaterialFault {
        return passphrase.orElseThrow(
                () -> new KeyMaterialFault("its private key is protected by a passphrase, and none was given"));
    }
}
