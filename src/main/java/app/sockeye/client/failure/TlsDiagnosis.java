package app.sockeye.client.failure;

import app.sockeye.client.address.Target;
import app.sockeye.client.options.TlsOffer;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.options.TlsVersion;
import app.sockeye.client.tls.CertificateWording;
import app.sockeye.client.tls.TlsFailure;
import app.sockeye.protocol.VisibleText;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of examining a failed TLS handshake.
 *
 * @param finding the reason and the next step
 * @param details the certificates the server showed; where none of them is the reason, the messages of TLS
 */
record TlsDiagnosis(TlsFinding finding, String details) {
    static TlsDiagnosis of(TlsFailure failure, Target target, TlsOptions options) {
        String certificates = CertificateWording.facts(failure.shown(), Instant.now());
        String details = Stream.of(
                        ClientCertificateDiagnosis.listed(failure.request()),
                        certificates.isEmpty() ? Phrases.said(failure.getCause()) : certificates)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new TlsDiagnosis(
                CertificateDiagnosis.of(failure, target.host(), options)
                        .or(() -> ClientCertificateDiagnosis.of(failure, options))
                        .or(() -> agreement(failure, target, options.offer()))
                        .orElseGet(() -> unknown(failure)),
                details);
    }

    /**
     * The finding where the server doesn't speak TLS, accepts no version or cipher suite offered, or doesn't know the
     * name.
     */
    private static Optional<TlsFinding> agreement(TlsFailure failure, Target target, TlsOffer offer) {
        String text = failure.getCause().toString().toLowerCase(Locale.ROOT);
        String versions = offer.versions().stream().map(TlsVersion::number).collect(Collectors.joining(" and "));
        if (text.contains("unrecognized ssl message") || text.contains("unsupported or unrecognized")) {
            return TlsFinding.told(
                    "the server doesn't speak TLS on this port",
                    "Use ws:// instead of wss://, or check the port.",
                    NextSteps.useWs(target));
        }
        if (text.contains("protocol_version") || text.contains("no appropriate protocol")) {
            return TlsFinding.told(
                    "the server speaks no TLS version that was offered (" + versions + ")",
                    offer.versions().size() < TlsVersion.values().length
                            ? "Offer the other version, too, or enable TLS " + versions + " on the server."
                            : "Enable TLS 1.2 or 1.3 on the server.");
        }
        if (text.contains("handshake_failure")) {
            return TlsFinding.told(
                    "the server found no common ground (handshake_failure)",
                    offer.equals(TlsOffer.DEFAULT)
                            ? "Check the server's TLS versions and ciphers."
                            : "Check the server's TLS versions and ciphers, or offer more of them.");
        }
        if (text.contains("unrecognized_name")) {
            String name = offer.serverName().orElse(target.host());
            return TlsFinding.told("the server doesn't know the name " + name, "Check the host name.");
        }
        return Optional.empty();
    }

    private static TlsFinding unknown(TlsFailure failure) {
        if (TlsFinding.isEnd(failure)) {
            return new TlsFinding("the server closed the connection", "Check the port and the server's log.");
        }
        String alert = TlsFinding.alert(failure);
        String reason = alert.isEmpty()
                ? "the handshake failed: " + TlsFinding.cause(failure)
                : "the server refused it with the TLS alert " + VisibleText.quoted(alert);
        return new TlsFinding(reason, "Check the server's TLS settings and its log.");
    }
}
