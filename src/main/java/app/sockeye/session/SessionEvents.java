package app.sockeye.session;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.dial.Timings;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.tls.CertificateRequest;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.transcript.connection.CertificateRecord;
import app.sockeye.transcript.connection.ClientCertificateRecord;
import app.sockeye.transcript.connection.ConnectTimings;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.ConnectionEvent.Stage;
import app.sockeye.transcript.connection.PeerAddress;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.transcript.connection.TlsRecord;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/** Converts what happens to a connection into the events that the transcript records. */
final class SessionEvents {
    private static final int MOST_OFFENDING_BYTES = 256;

    private SessionEvents() {}

    /**
     * @param redirect the status of the redirect that is followed; 0 for none
     * @param attempt the number of the attempt to reconnect; 0 for one that the user began
     */
    static ConnectionEvent connecting(ConnectOptions options, int redirect, int attempt) {
        return new ConnectionEvent.Connecting(
                options.target().uri().toString(),
                options.route()
                        .via(
                                options.target().uri().getHost() == null
                                        ? ""
                                        : options.target().uri().getHost()),
                options.secretNames(),
                redirect,
                attempt);
    }

    static ConnectionEvent opened(Connection connection) {
        return new ConnectionEvent.Opened(
                reached(connection.remoteAddress(), connection.tls(), connection.timings()),
                connection.subprotocol(),
                connection.extensions(),
                connection.chosenWay());
    }

    static ConnectionEvent failed(ConnectFailure failure) {
        return new ConnectionEvent.Failed(
                stage(failure.kind()),
                failure.kind() == ConnectFailure.Kind.CANCELLED,
                failure.getMessage(),
                failure.nextStep(),
                failure.details().lines().toList(),
                failure.reached().map(far -> reached(far.remoteAddress(), far.tls(), far.timings())));
    }

    static ConnectionEvent closed(Closure closure, OptionalLong firstMessageAfterOpening) {
        return new ConnectionEvent.Closed(
                switch (closure.first()) {
                    case CLIENT -> ConnectionEvent.Closer.CLIENT;
                    case SERVER -> ConnectionEvent.Closer.SERVER;
                    case NETWORK -> ConnectionEvent.Closer.NETWORK;
                },
                closure.code(),
                true,
                closure.sent(),
                closure.received(),
                closure.answerNanos() < 0 ? OptionalLong.empty() : OptionalLong.of(closure.answerNanos()),
                firstMessageAfterOpening,
                closure.cause(),
                closure.early());
    }

    static ConnectionEvent fault(ProtocolError error, byte[] offending) {
        int shown = Math.min(offending.length, MOST_OFFENDING_BYTES);
        return new ConnectionEvent.Fault(
                error.sentence(),
                error.section(),
                error.closeCode(),
                error.isLimit(),
                HexFormat.ofDelimiter(" ").formatHex(offending, 0, shown));
    }

    private static Stage stage(ConnectFailure.Kind kind) {
        return switch (kind) {
            case INVALID_URI, INVALID_OPTION, SIGN_IN -> Stage.BEFORE;
            case UNKNOWN_HOST -> Stage.DNS;
            case REFUSED, UNREACHABLE, TIMEOUT_TCP, UNIX_SOCKET -> Stage.TCP;
            case PROXY_SCRIPT, PROXY, PROXY_CREDENTIALS -> Stage.PROXY;
            case TLS, TIMEOUT_TLS -> Stage.TLS;
            case TIMEOUT_UPGRADE, HANDSHAKE_REFUSED, HANDSHAKE_INVALID, NOT_HTTP, CLOSED_IN_HANDSHAKE -> Stage.UPGRADE;
            case CANCELLED, INTERNAL -> Stage.UNKNOWN;
        };
    }

    private static ReachedPeer reached(String remoteAddress, Optional<TlsFacts> tls, Timings timings) {
        return new ReachedPeer(
                PeerAddress.parse(remoteAddress),
                tls.map(SessionEvents::of),
                new ConnectTimings(
                        timings.dns(),
                        timings.tcp(),
                        timings.proxy(),
                        timings.tls(),
                        timings.upgrade(),
                        timings.total()));
    }

    private static TlsRecord of(TlsFacts tls) {
        return new TlsRecord(
                tls.protocol(),
                tls.cipherSuite(),
                tls.applicationProtocol(),
                Optional.of(tls.verified()),
                tls.pin().map(Fingerprint::hex).orElse(""),
                tls.request().map(SessionEvents::of),
                tls.certificates().stream().map(SessionEvents::of).toList());
    }

    private static ClientCertificateRecord of(CertificateRequest request) {
        return new ClientCertificateRecord(
                request.issuers(),
                request.signatureAlgorithms(),
                request.answer()
                        .map(sent -> sent.getSubjectX500Principal().getName())
                        .orElse(""),
                request.answer().map(sent -> Fingerprint.of(sent).hex()).orElse(""));
    }

    private static CertificateRecord of(X509Certificate certificate) {
        return new CertificateRecord(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                Optional.of(certificate.getNotAfter().toInstant()),
                der(certificate));
    }

    private static String der(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            // Unlikely, as it was received in this form; the names are recorded without it.
            return "";
        }
    }
}
