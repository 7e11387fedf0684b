package app.sockeye.client.options;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The cipher suites that this Java supports, without those that its security settings disable. */
public final class CipherSuites {
    /** Listed among the suites, but only a signal (RFC 5746). */
    private static final String SIGNAL = "TLS_EMPTY_RENEGOTIATION_INFO_SCSV";

    private CipherSuites() {}

    /**
     * Java's name of a suite; the oldest begin with {@code SSL_} instead of IANA's {@code TLS_}. Empty for one that
     * Java can't use.
     */
    public static Optional<String> javaName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String older = upper.replaceFirst("^TLS_", "SSL_");
        String newer = upper.replaceFirst("^SSL_", "TLS_");
        return Arrays.stream(supported())
                .filter(suite -> !suite.equals(SIGNAL))
                .filter(suite -> suite.equals(newer) || suite.equals(older))
                .findFirst();
    }

    /**
     * The only version that can use a suite: TLS 1.3 has suites of its own, whose names don't include the key exchange.
     */
    static TlsVersion versionOf(String name) {
        return name.toUpperCase(Locale.ROOT).contains("_WITH_") ? TlsVersion.TLS_1_2 : TlsVersion.TLS_1_3;
    }

    private static String[] supported() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            // No trust managers, so that no certificates are loaded.
            context.init(null, new TrustManager[0], null);
            return context.getSupportedSSLParameters().getCipherSuites();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
