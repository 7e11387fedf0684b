package app.sockeye.client.options;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The cipher suites that this Java can use: those its security settings disable are none. */
public final class CipherSuites {
    /** A signal among the suites, and none itself (RFC 5746). */
    private static final String SIGNAL = "TLS_EMPTY_RENEGOTIATION_INFO_SCSV";

    private CipherSuites() {}

    /** Java's name of a suite, of which the oldest begin with {@code SSL_} in place of IANA's {@code TLS_}. */
    public static Optional<String> javaName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String older = upper.replaceFirst("^TLS_", "SSL_");
        String newer = upper.replaceFirst("^SSL_", "TLS_");
        return Arrays.stream(supported())
                .filter(suite -> !suite.equals(SIGNAL))
                .filter(suite -> suite.equals(newer) || suite.equals(older))
                .findFirst();
    }

    /** The only version that a suite is for: TLS 1.3 has its own, whose names leave the key exchange out. */
    static TlsVersion versionOf(String name) {
        return name.toUpperCase(Locale.ROOT).contains("_WITH_") ? TlsVersion.TLS_1_2 : TlsVersion.TLS_1_3;
    }

    private static String[] supported() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            // Nothing is trusted, so that no certificates are loaded.
            context.init(null, new TrustManager[0], null);
            return context.getSupportedSSLParameters().getCipherSuites();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
