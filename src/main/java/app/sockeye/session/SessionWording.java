package app.sockeye.session;

import app.sockeye.client.Closure;
import app.sockeye.client.ConnectFailure;
import app.sockeye.client.ConnectOptions;
import app.sockeye.client.Connection;
import app.sockeye.client.Timings;
import app.sockeye.client.TlsFacts;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.export.SecretHeaders;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.TreeSet;

/** What the transcript says of a session: a sentence, and {@code name: value} facts on the lines behind it. */
final class SessionWording {
    private static final int MOST_OFFENDING_BYTES = 256;

    private SessionWording() {}

    static byte[] folded() {
        return bytes("A header of the answer goes on in a second line, which RFC 9112 section 5.2 forbids;"
                + " it was read as one line.");
    }

    static byte[] connecting(ConnectOptions options) {
        Facts facts = new Facts("Connecting to " + options.uri());
        if (!options.secretHeaders().isEmpty()) {
            facts.add(SecretHeaders.FACT, String.join(", ", new TreeSet<>(options.secretHeaders())));
        }
        return facts.bytes();
    }

    static byte[] opened(ConnectOptions options, Connection connection) {
        Facts facts = new Facts(RecordedState.CONNECTED + hostOf(connection.remoteAddress()));
        facts.add(RecordedState.ADDRESS, connection.remoteAddress());
        facts.add(RecordedState.SUBPROTOCOL, connection.subprotocol().orElse("none"));
        facts.add(
                RecordedState.EXTENSIONS,
                connection.extensions().isEmpty() ? "none" : String.join(", ", connection.extensions()));
        addReached(facts, connection.tls(), connection.timings());
        return facts.bytes();
    }

    static byte[] failed(ConnectFailure failure) {
        Facts facts = new Facts(failure.getMessage());
        facts.add(RecordedState.NEXT_STEP, failure.nextStep());
        failure.details().lines().forEach(line -> facts.add(RecordedState.DETAIL, line));
        failure.reached().ifPresent(reached -> {
            facts.add(RecordedState.ADDRESS, reached.remoteAddress());
            addReached(facts, reached.tls(), reached.timings());
        });
        return facts.bytes();
    }

    static byte[] closed(Closure closure, OptionalLong firstMessageAfterOpening) {
        Facts facts = new Facts(closedSentence(closure));
        facts.add(
                RecordedState.CLOSE_SENT,
                closure.sent().map(CloseReason::toString).orElse("none"));
        facts.add(
                RecordedState.CLOSE_RECEIVED,
                closure.received().map(CloseReason::toString).orElse("none"));
        if (closure.answerNanos() >= 0) {
            facts.addMillis(RecordedState.ANSWERED, closure.answerNanos());
        }
        firstMessageAfterOpening.ifPresent(nanos -> facts.addMillis(RecordedState.FIRST_MESSAGE, nanos));
        if (!closure.cause().isEmpty()) {
            facts.add(RecordedState.CAUSE, closure.cause());
        }
        return facts.bytes();
    }

    static byte[] protocolError(ProtocolError error, byte[] offending) {
        Facts facts = new Facts(error.sentence());
        if (error.isLimit()) {
            facts.add(
                    RecordedState.TO_RECEIVE_IT,
                    "set a higher limit in the connection's options (Largest message, --max-message)");
        } else {
            facts.add(RecordedState.RULE, error.section());
        }
        facts.add(RecordedState.CLOSE_CODE, error.closeCode() + " " + CloseCode.nameOf(error.closeCode()));
        int shown = Math.min(offending.length, MOST_OFFENDING_BYTES);
        facts.add(RecordedState.BYTES, HexFormat.ofDelimiter(" ").formatHex(offending, 0, shown));
        return facts.bytes();
    }

    private static String closedSentence(Closure closure) {
        String code = closure.code() + " " + CloseCode.nameOf(closure.code());
        return switch (closure.first()) {
            case CLIENT ->
                closure.received().isPresent()
                        ? RecordedState.CLOSED_HERE + ", answered with " + code
                        : RecordedState.CLOSED_HERE + ", not answered (" + code + ")";
            case SERVER -> RecordedState.CLOSED_BY_SERVER + " with " + code;
            case NETWORK -> RecordedState.LOST + " (" + code + ")";
        };
    }

    private static void addReached(Facts facts, Optional<TlsFacts> tls, Timings timings) {
        tls.ifPresent(agreed -> addTls(facts, agreed));
        facts.addMillis(RecordedState.DNS, timings.dns());
        facts.addMillis(RecordedState.TCP, timings.tcp());
        facts.addMillis(RecordedState.TLS_HANDSHAKE, timings.tls());
        facts.addMillis(RecordedState.UPGRADE, timings.upgrade());
        facts.addMillis(RecordedState.TOTAL, timings.total());
    }

    private static void addTls(Facts facts, TlsFacts tls) {
        facts.add(RecordedState.TLS, tls.protocol());
        facts.add(RecordedState.CIPHER_SUITE, tls.cipherSuite());
        facts.add(RecordedState.ALPN, tls.applicationProtocol().isEmpty() ? "none" : tls.applicationProtocol());
        facts.add(RecordedState.CHECKED, tls.verified() ? "yes" : "no");
        for (X509Certificate certificate : tls.certificates()) {
            facts.add(
                    RecordedState.CERTIFICATE,
                    certificate.getSubjectX500Principal().getName());
            facts.add(RecordedState.ISSUER, certificate.getIssuerX500Principal().getName());
            facts.add(
                    RecordedState.VALID_UNTIL,
                    certificate.getNotAfter().toInstant().toString());
            addDer(facts, certificate);
        }
    }

    private static void addDer(Facts facts, X509Certificate certificate) {
        try {
            facts.add(RecordedState.DER, Base64.getEncoder().encodeToString(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            // It was received in this form; its names are told without it, too.
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of {@code host/ip:port}. */
    private static String hostOf(String remoteAddress) {
        return remoteAddress.substring(0, remoteAddress.lastIndexOf('/'));
    }

    /**
     * A sentence and its facts, a line each. What a server sent may be in any of them: it can't begin a line, as no
     * value can hold a line break here.
     */
    private static final class Facts {
        private final StringJoiner lines = new StringJoiner("\n");

        Facts(String sentence) {
            lines.add(VisibleText.of(sentence));
        }

        void add(String name, String value) {
            lines.add(name + ": " + VisibleText.of(value));
        }

        /** Leaves out what did not happen. */
        void addMillis(String name, long nanos) {
            if (nanos >= 0) {
                add(name, String.format(Locale.ROOT, "%.3f ms", nanos / 1e6));
            }
        }

        byte[] bytes() {
            return SessionWording.bytes(lines.toString());
        }
    }
}
