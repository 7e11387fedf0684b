package app.sockeye.client.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;

/** The bytes of a file of certificates or keys, and in which of the usual forms they are. */
record FileContent(byte[] bytes) {
    private static final int MOST_BYTES = 16 << 20;
    private static final byte PKCS12_VERSION = 3;

    static FileContent of(Path file) throws KeyMaterialFault {
        try {
            if (Files.isDirectory(file)) {
                throw new KeyMaterialFault("it is a folder");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new KeyMaterialFault("it is larger than 16 MiB");
            }
            return new FileContent(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new KeyMaterialFault("it is not there", e);
        } catch (AccessDeniedException e) {
            throw new KeyMaterialFault("it may not be read", e);
        } catch (IOException e) {
            throw new KeyMaterialFault("it can't be read", e);
        }
    }

    boolean isPem() {
        return PemBlock.isIn(text());
    }

    List<PemBlock> pem() throws KeyMaterialFault {
        return PemBlock.read(text());
    }

    private String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether it is PKCS#12 (RFC 7292) or Java's older form of the same. */
    boolean isKeyStore() {
        return isJavaKeyStore() || isPkcs12();
    }

    private boolean isJavaKeyStore() {
        return bytes.length > 4
                && bytes[0] == (byte) 0xFE
                && bytes[1] == (byte) 0xED
                && bytes[2] == bytes[0]
                && bytes[3] == bytes[1];
    }

    private boolean isPkcs12() {
        try {
            DerElement whole = DerElement.first(bytes);
            DerElement version = DerElement.first(whole.content());
            return whole.tag() == DerElement.SEQUENCE
                    && version.tag() == DerElement.INTEGER
                    && version.content().length == 1
                    && version.content()[0] == PKCS12_VERSION;
        } catch (KeyMaterialFault e) {
            return false;
        }
    }

    /** Opens it where {@link #isKeyStore()}. */
    KeyStore keyStore(Optional<Passphrase> passphrase) throws KeyMaterialFault {
        try {
            KeyStore store = KeyStore.getInstance(isJavaKeyStore() ? "JKS" : "PKCS12");
            store.load(
                    new ByteArrayInputStream(bytes),
                    passphrase.orElse(Passphrase.EMPTY).chars());
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof GeneralSecurityException) {
                throw new KeyMaterialFault(
                        passphrase.isEmpty()
                                ? "it is protected by a passphrase, and none was given"
                                : "the passphrase is not the right one",
                        e);
            }
            throw new KeyMaterialFault("it is damaged", e);
        } catch (GeneralSecurityException e) {
            throw new KeyMaterialFault("this Java doesn't know how it is protected", e);
        }
    }
}
