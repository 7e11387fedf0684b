package app.sockeye.client.tls;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is no longer good about a TLS connection, though it works (RFC 9325 sections 3 and 4). */
public enum TlsWeakness {
    /** TLS 1.1 or older. */
    OLD_VERSION,
    /** Key exchange by RSA: who gets the server's key can decrypt what was recorded before. */
    NO_FORWARD_SECRECY,
    /** Encryption in CBC mode, which has been attacked again and again. */
    CBC,
    /** A certificate that was signed with SHA-1 or MD5. */
    SIGNATURE,
    /** An RSA key below 2048 bits. */
    SHORT_KEY;

    private static final Set<String> GOOD_VERSIONS = Set.of("TLSv1.2", "TLSv1.3");
    private static final int LEAST_RSA_BITS = 2048;

    /** The weaknesses of a connection; empty for most. */
    public static Set<TlsWeakness> of(TlsFacts facts) {
        Set<TlsWeakness> found = EnumSet.noneOf(TlsWeakness.class);
        if (!GOOD_VERSIONS.contains(facts.protocol())) {
            found.add(OLD_VERSION);
        }
        if (facts.cipherSuite().startsWith("TLS_RSA_")) {
            found.add(NO_FORWARD_SECRECY);
        }
        if (facts.cipherSuite().contains("_CBC_")) {
            found.add(CBC);
        }
        List<X509Certificate> chain = facts.certificates();
        if (chain.stream().anyMatch(TlsWeakness::isWeaklySigned)) {
            found.add(SIGNATURE);
        }
        if (chain.stream().limit(1).anyMatch(TlsWeakness::hasShortKey)) {
            found.add(SHORT_KEY);
        }
        return found;
    }

    /** Nobody relies on the signature of a certificate that signed itself. */
    private static boolean isWeaklySigned(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return !CertificateWording.isSelfSigned(certificate)
                && (algorithm.startsWith("SHA1") || algorithm.startsWith("MD"));
    }

    private static boolean hasShortKey(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < LEAST_RSA_BITS;
    }
}
