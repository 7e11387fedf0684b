package app.sockeye.client.certificate;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Files of a client certificate and its private key: PEM or DER in one or two files, PKCS#12 or a Java key store. */
public final class IdentityFile {
    private static final byte[] PROBE = {1, 2, 3};
    private static final int PSS_SALT_BYTES = 32;

    private IdentityFile() {}

    /**
     * Reads certificate and key, and checks that they belong together.
     *
     * @param certificates the certificate, and the others of its chain where they are known
     * @param key where the key is in a file of its own
     * @param passphrase of the key, or of PKCS#12; empty where there is none
     */
    public static ClientIdentity read(Path certificates, Optional<Path> key, Optional<Passphrase> passphrase)
            throws UnusableCertificateException {
        List<X509Certificate> chain;
        Optional<PrivateKey> own;
        try {
            FileContent content = FileContent.of(certificates);
            if (content.isKeyStore()) {
                ClientIdentity stored = ofStore(content.keyStore(passphrase), passphrase);
                chain = stored.chain();
                own = Optional.of(stored.key());
            } else {
                chain = CertificateFile.certificates(content);
                own = key.isEmpty() && content.isPem() ? PrivateKeys.read(content, passphrase) : Optional.empty();
            }
            if (key.isEmpty() && own.isEmpty()) {
                throw new KeyMaterialFault("it holds no private key; give the key's file, too");
            }
        } catch (KeyMaterialFault e) {
            throw e.in(certificates);
        }
        Path keyFile = key.orElse(certificates);
        try {
            PrivateKey used = key.isPresent() ? keyOf(key.get(), passphrase) : own.orElseThrow();
            return new ClientIdentity(used, ownFirst(chain, used, certificates));
        } catch (KeyMaterialFault e) {
            throw e.in(keyFile);
        }
    }

    private static PrivateKey keyOf(Path file, Optional<Passphrase> passphrase) throws KeyMaterialFault {
        FileContent content = FileContent.of(file);
        if (content.isKeyStore()) {
            return ofStore(content.keyStore(passphrase), passphrase).key();
        }
        return PrivateKeys.read(content, passphrase).orElseThrow(() -> new KeyMaterialFault("it holds no private key"));
    }

    /** Puts the certificate that the key belongs to before the others, as TLS sends them. */
    private static List<X509Certificate> ownFirst(List<X509Certificate> chain, PrivateKey key, Path file)
            throws KeyMaterialFault {
        for (X509Certificate certificate : chain) {
            if (belongs(key, certificate)) {
                List<X509Certificate> sorted = new ArrayList<>(chain);
                sorted.remove(certificate);
                sorted.add(0, certificate);
                return sorted;
            }
        }
        throw new KeyMaterialFault("its private key does not belong to "
                + (chain.size() == 1 ? "the certificate" : "any of the certificates") + " in " + file);
    }

    /** Whether the certificate verifies what the key signs. */
    private static boolean belongs(PrivateKey key, X509Certificate certificate) {
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> key.getAlgorithm();
                    });
            if (key.getAlgorithm().equals("RSASSA-PSS")) {
                signature.setParameter(
                        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSS_SALT_BYTES, 1));
            }
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // Keys of another kind or size don't belong.
            return false;
        }
    }

    private static ClientIdentity ofStore(KeyStore store, Optional<Passphrase> passphrase) throws KeyMaterialFault {
        try {
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                if (store.isKeyEntry(alias)
                        && chain != null
                        && store.getKey(
                                        alias,
                                        passphrase.orElse(Passphrase.EMPTY).chars())
                                instanceof PrivateKey key) {
                    return new ClientIdentity(
                            key,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
        } catch (GeneralSecurityException e) {
            throw new KeyMaterialFault("the passphrase of its private key is not the right one", e);
        }
        throw new KeyMaterialFault("it holds no private key with its certificate");
    }
}
