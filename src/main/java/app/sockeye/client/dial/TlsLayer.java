package app.sockeye.client.dial;

import app.sockeye.client.address.Target;
import app.sockeye.client.options.CipherSuites;
import app.sockeye.client.options.TlsOffer;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.options.TlsVersion;
import app.sockeye.client.tls.ClientKeys;
import app.sockeye.client.tls.ServerTrust;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.tls.TlsFailure;
import app.sockeye.client.tls.keylog.KeyLog;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** TLS over an open TCP connection. */
final class TlsLayer {
    private final Target target;
    private final TlsOptions options;

    TlsLayer(Target target, TlsOptions options) {
        this.target = target;
        this.options = options;
    }

    /**
     * Does the TLS handshake.
     *
     * @param tcp the underlying TCP connection
     * @param over what TLS runs over: the same connection, or TLS with a proxy
     * @throws TlsFailure where the handshake failed, with the certificates the server showed
     */
    Wire wrap(Socket tcp, Socket over, String remoteAddress) throws IOException {
        ServerTrust trust = null;
        ClientKeys keys = new ClientKeys(options.identity());
        try {
            trust = ServerTrust.of(options);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, null);
            Optional<KeyLog> log = options.keyLog().map(KeyLog::new);
            Socket below = log.map(some -> some.watched(over)).orElse(over);
            SSLSocket layered =
                    (SSLSocket) context.getSocketFactory().createSocket(below, target.host(), target.port(), true);
            layered.setSSLParameters(parameters(layered.getSSLParameters()));
            if (log.isPresent()) {
                log.get().listen(layered);
            } else {
                layered.startHandshake();
            }
            return Wire.of(tcp, layered, Optional.of(factsOf(layered, trust, keys)), remoteAddress);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            Optional<ServerTrust> asked = Optional.ofNullable(trust);
            throw new TlsFailure(
                    e,
                    asked.map(ServerTrust::shown).orElse(List.of()),
                    keys.request(),
                    asked.flatMap(ServerTrust::review));
        }
    }

    private SSLParameters parameters(SSLParameters parameters) {
        if (options.verify()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        TlsOffer offer = options.offer();
        if (offer.versions().size() < TlsVersion.values().length) {
            parameters.setProtocols(
                    offer.versions().stream().map(TlsVersion::protocol).toArray(String[]::new));
        }
        if (!offer.ciphers().isEmpty()) {
            parameters.setCipherSuites(offer.ciphers().stream()
                    .flatMap(name -> CipherSuites.javaName(name).stream())
                    .toArray(String[]::new));
        }
        if (!offer.applications().isEmpty()) {
            parameters.setApplicationProtocols(offer.applications().toArray(String[]::new));
        }
        // JSSE sends no server name by itself for a host without a dot.
        offer.serverName()
                .or(this::nameOfTarget)
                .ifPresent(name -> parameters.setServerNames(List.of(new SNIHostName(name))));
        return parameters;
    }

    /**
     * The host for the server name indication; empty for an IP address, which must not be sent (RFC 6066 section 3).
     */
    private Optional<String> nameOfTarget() {
        return target.isAddress() ? Optional.empty() : Optional.of(target.host().replaceFirst("\\.$", ""));
    }

    private TlsFacts factsOf(SSLSocket layered, ServerTrust trust, ClientKeys keys) throws IOException {
        SSLSession session = layered.getSession();
        return new TlsFacts(
                session.getProtocol(),
                session.getCipherSuite(),
                layered.getApplicationProtocol(),
                x509(session.getPeerCertificates()),
                trust.verified(),
                trust.pin(),
                keys.request().map(asked -> asked.withAnswer(sent(session))));
    }

    /** Our own certificate; empty where none was sent. */
    private static Optional<X509Certificate> sent(SSLSession session) {
        Certificate[] chain = session.getLocalCertificates();
        return chain == null ? Optional.empty() : x509(chain).stream().findFirst();
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        return Arrays.stream(chain)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }
}
