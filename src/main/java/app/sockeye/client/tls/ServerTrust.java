package app.sockeye.client.tls;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.options.TlsOptions;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Decides about a server's certificates as {@link TlsOptions} asks and keeps what the server showed, so that a refusal
 * can be explained. Extends the extended trust manager because JSSE would otherwise check host names even where checks
 * are turned off. Used by one handshake.
 */
public final class ServerTrust extends X509ExtendedTrustManager {
    private static final X509Certificate[] NONE = {};

    /** Null where checks are turned off. */
    private final X509ExtendedTrustManager judge;

    private final Set<Fingerprint> pins;

    /** Belongs to the thread of the handshake, as do the fields below. */
    private List<X509Certificate> shown = List.of();

    private Optional<Fingerprint> pin = Optional.empty();
    private Optional<CertificateReview> review = Optional.empty();

    private ServerTrust(X509ExtendedTrustManager judge, Set<Fingerprint> pins) {
        this.judge = judge;
        this.pins = pins;
    }

    /** A trust manager for one handshake with these options. */
    public static ServerTrust of(TlsOptions options) throws GeneralSecurityException, IOException {
        if (!options.verify()) {
            return new ServerTrust(null, Set.of());
        }
        X509ExtendedTrustManager platform = managerOf(null);
        if (options.trusted().isEmpty()) {
            return new ServerTrust(platform, options.pins());
        }
        KeyStore both = KeyStore.getInstance(KeyStore.getDefaultType());
        both.load(null, null);
        int number = 0;
        for (X509Certificate certificate : platform.getAcceptedIssuers()) {
            both.setCertificateEntry("platform-" + number++, certificate);
        }
        for (X509Certificate certificate : options.trusted()) {
            both.setCertificateEntry("added-" + number++, certificate);
        }
        return new ServerTrust(managerOf(both), options.pins());
    }

    private static X509ExtendedTrustManager managerOf(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("this Java has no X.509 trust manager");
    }

    /** The certificates the server showed, its own first. */
    public List<X509Certificate> shown() {
        return shown;
    }

    /** The pin that the server's certificate was accepted by; empty where it was not needed. */
    public Optional<Fingerprint> pin() {
        return pin;
    }

    /** What is wrong with the certificates that were refused; empty where they were not. */
    public Optional<CertificateReview> review() {
        return review;
    }

    /** Whether chain and host name were checked and are valid. */
    public boolean verified() {
        return judge != null && pin.isEmpty();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        shown = List.copyOf(Arrays.asList(chain));
        if (judge == null) {
            return;
        }
        try {
            // JSSE doesn't check the dates of a certificate that is itself trusted.
            chain[0].checkValidity();
            judge.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            pin = Optional.of(Fingerprint.of(chain[0])).filter(pins::contains);
            if (pin.isEmpty()) {
                review = Optional.of(CertificateReview.of(
                        shown, host(socket), List.of(judge.getAcceptedIssuers()), Instant.now(), e));
                throw e;
            }
        }
    }

    private static String host(Socket socket) {
        return ((SSLSocket) socket).getHandshakeSession().getPeerHost();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("only sockets are used");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("only sockets are used");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge == null ? NONE : judge.getAcceptedIssuers();
    }
}
