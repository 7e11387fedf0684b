package app.sockeye.client.certificate;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of certificates: PEM with one or several, DER, PKCS#7, PKCS#12 or a Java key store. */
public final class CertificateFile {
    private CertificateFile() {}

    /**
     * The certificates in a file, at least one, in their order.
     *
     * @param passphrase of PKCS#12; empty where it has none
     */
    public static List<X509Certificate> read(Path file, Optional<Passphrase> passphrase)
            throws UnusableCertificateException {
        try {
            FileContent content = FileContent.of(file);
            return content.isKeyStore() ? ofStore(content.keyStore(passphrase)) : certificates(content);
        } catch (KeyMaterialFault e) {
            throw e.in(file);
        }
    }

    /** The certificates of PEM or DER, at least one. */
    static List<X509Certificate> certificates(FileContent content) throws KeyMaterialFault {
        if (!content.isPem()) {
            return parse(content.bytes(), "it holds neither PEM nor DER nor PKCS#12 that can be read");
        }
        List<X509Certificate> found = new ArrayList<>();
        List<PemBlock> blocks = content.pem();
        for (PemBlock block : blocks) {
            String damaged = "the block " + block.label() + " after " + found.size() + " certificates is damaged";
            switch (block.label()) {
                case "CERTIFICATE", "X509 CERTIFICATE", "PKCS7" -> found.addAll(parse(block.der(), damaged));
                // openssl appends the trusted purposes to the certificate.
                case "TRUSTED CERTIFICATE" ->
                    found.addAll(parse(DerElement.first(block.der()).encoded(), damaged));
                default -> {}
            }
        }
        if (found.isEmpty()) {
            throw new KeyMaterialFault("it holds no certificate, but "
                    + blocks.stream().map(PemBlock::label).distinct().collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static List<X509Certificate> parse(byte[] der, String fault) throws KeyMaterialFault {
        try {
            Collection<? extends Certificate> found = der.length == 0
                    ? List.of()
                    : CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(der));
            if (found.isEmpty()) {
                throw new KeyMaterialFault(fault);
            }
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException e) {
            throw new KeyMaterialFault(fault, e);
        }
    }

    private static List<X509Certificate> ofStore(KeyStore store) throws KeyMaterialFault {
        Set<X509Certificate> found = new LinkedHashSet<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                for (Certificate each : chain == null ? new Certificate[] {store.getCertificate(alias)} : chain) {
                    if (each instanceof X509Certificate certificate) {
                        found.add(certificate);
                    }
                }
            }
        } catch (KeyStoreException e) {
            throw new KeyMaterialFault("it can't be read", e);
        }
        if (found.isEmpty()) {
            // Java reads a certificate without a key only where an attribute of its own marks it as trusted.
            throw new KeyMaterialFault("Java finds no certificate in it that is marked as trusted;"
                    + " turn it into PEM with openssl pkcs12 -nokeys -in FILE -out ca.pem");
        }
        return List.copyOf(found);
    }
}
