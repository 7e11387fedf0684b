package app.sockeye.session;

import app.sockeye.client.Closure;
import app.sockeye.client.ConnectFailure;
import app.sockeye.client.ConnectOptions;
import app.sockeye.client.Connection;
import app.sockeye.client.TlsFacts;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.ProtocolError;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** What the transcript says of a session: a sentence, and {@code name: value} facts on the lines behind it. */
final class SessionWording {
    private static final int MOST_OFFENDING_BYTES = 256;

    private SessionWording() {}

    static byte[] connecting(ConnectOptions options) {
        return bytes("Connecting to " + options.uri());
    }

    static byte[] opened(ConnectOptions options, Connection connection) {
        Facts facts = new Facts("Connected to " + options.uri().getHost());
        facts.add("Address", connection.remoteAddress());
        facts.add("Subprotocol", connection.subprotocol().orElse("none"));
        facts.add(
                "Extensions", connection.extensions().isEmpty() ? "none" : String.join(", ", connection.extensions()));
        connection.tls().ifPresent(tls -> addTls(facts, tls));
        facts.addMillis("DNS", connection.timings().dns());
        facts.addMillis("TCP", connection.timings().tcp());
        facts.addMillis("TLS handshake", connection.timings().tls());
        facts.addMillis("Upgrade", connection.timings().upgrade());
        facts.addMillis("Total", connection.timings().total());
        return facts.bytes();
    }

    static byte[] failed(ConnectFailure failure) {
        return bytes(String.join("\n", failure.getMessage(), failure.nextStep(), failure.details()));
    }

    static byte[] closed(Closure closure, OptionalLong firstMessageAfterOpening) {
        Facts facts = new Facts(closedSentence(closure));
        facts.add("Close sent", closure.sent().map(CloseReason::toString).orElse("none"));
        facts.add(
                "Close received", closure.received().map(CloseReason::toString).orElse("none"));
        if (closure.answerNanos() >= 0) {
            facts.addMillis("Answered in", closure.answerNanos());
        }
        firstMessageAfterOpening.ifPresent(nanos -> facts.addMillis("First message after", nanos));
        if (!closure.cause().isEmpty()) {
            facts.add("Cause", closure.cause());
        }
        return facts.bytes();
    }

    static byte[] protocolError(ProtocolError error, byte[] offending) {
        Facts facts = new Facts(error.sentence());
        facts.add("Rule", error.section());
        facts.add("Close code", error.closeCode() + " " + CloseCode.nameOf(error.closeCode()));
        int shown = Math.min(offending.length, MOST_OFFENDING_BYTES);
        facts.add("Bytes", HexFormat.ofDelimiter(" ").formatHex(offending, 0, shown));
        return facts.bytes();
    }

    private static String closedSentence(Closure closure) {
        String code = closure.code() + " " + CloseCode.nameOf(closure.code());
        return switch (closure.first()) {
            case CLIENT ->
                closure.received().isPresent()
                        ? "Closed here, answered with " + code
                        : "Closed here, not answered (" + code + ")";
            case SERVER -> "Closed by the server with " + code;
            case NETWORK -> "Connection lost (" + code + ")";
        };
    }

    private static void addTls(Facts facts, TlsFacts tls) {
        facts.add("TLS", tls.protocol());
        facts.add("Cipher suite", tls.cipherSuite());
        facts.add("Certificate checked", tls.verified() ? "yes" : "no");
        for (X509Certificate certificate : tls.certificates()) {
            facts.add("Certificate", certificate.getSubjectX500Principal().getName());
            facts.add("Issued by", certificate.getIssuerX500Principal().getName());
            facts.add("Valid until", certificate.getNotAfter().toInstant().toString());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A sentence and its facts, a line each. */
    private static final class Facts {
        private final StringJoiner lines = new StringJoiner("\n");

        Facts(String sentence) {
            lines.add(sentence);
        }

        void add(String name, String value) {
            lines.add(name + ": " + value);
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
