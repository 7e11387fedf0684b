package app.sockeye.session;

import app.sockeye.transcript.export.SecretHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A change of state, or a failure, as a transcript tells it: a sentence, and {@code name: value} facts on the lines
 * behind it. Facts that a session recorded by an older Sockeye doesn't have are missing. Immutable.
 *
 * @param facts in their order; a name may stand there more than once
 * @param rest the lines that begin with no name of a fact, such as sentences; may be empty
 */
public record RecordedState(String sentence, List<Map.Entry<String, String>> facts, String rest) {
    static final String CONNECTED = "Connected to ";
    static final String CLOSED_HERE = "Closed here";
    static final String CLOSED_BY_SERVER = "Closed by the server";
    static final String LOST = "Connection lost";

    /** The peer as {@code host/ip:port}. */
    public static final String ADDRESS = "Address";

    /** The version, such as {@code TLSv1.3}. */
    public static final String TLS = "TLS";

    public static final String CIPHER_SUITE = "Cipher suite";
    public static final String ALPN = "ALPN";

    /** Whether chain and host name were checked: yes or no. */
    public static final String CHECKED = "Certificate checked";

    /** The subject of a certificate of the chain; what follows up to the next one belongs to it. */
    public static final String CERTIFICATE = "Certificate";

    public static final String ISSUER = "Issued by";
    public static final String VALID_UNTIL = "Valid until";

    /** A certificate's DER in Base64. */
    public static final String DER = "Certificate DER";

    public static final String DNS = "DNS";
    public static final String TCP = "TCP";
    public static final String TLS_HANDSHAKE = "TLS handshake";
    public static final String UPGRADE = "Upgrade";
    public static final String FIRST_MESSAGE = "First message after";
    public static final String CAUSE = "Cause";

    /** What the user can do about a failure, in one sentence. */
    public static final String NEXT_STEP = "What to do";

    static final String SUBPROTOCOL = "Subprotocol";
    static final String EXTENSIONS = "Extensions";
    static final String TOTAL = "Total";
    static final String CLOSE_SENT = "Close sent";
    static final String CLOSE_RECEIVED = "Close received";
    static final String ANSWERED = "Answered in";
    static final String RULE = "Rule";
    static final String TO_RECEIVE_IT = "To receive it";
    static final String CLOSE_CODE = "Close code";
    static final String BYTES = "Bytes";
    static final String DETAIL = "Detail";

    /** Lines that begin otherwise are no facts, though a sentence may have a colon in it. */
    private static final Set<String> NAMES = Set.of(
            ADDRESS,
            TLS,
            CIPHER_SUITE,
            ALPN,
            CHECKED,
            CERTIFICATE,
            ISSUER,
            VALID_UNTIL,
            DER,
            DNS,
            TCP,
            TLS_HANDSHAKE,
            UPGRADE,
            FIRST_MESSAGE,
            CAUSE,
            NEXT_STEP,
            SUBPROTOCOL,
            EXTENSIONS,
            TOTAL,
            CLOSE_SENT,
            CLOSE_RECEIVED,
            ANSWERED,
            RULE,
            TO_RECEIVE_IT,
            SecretHeaders.FACT,
            CLOSE_CODE,
            BYTES,
            DETAIL);

    private static final String MILLIS = " ms";
    private static final double NANOS_IN_MILLI = 1e6;

    public RecordedState {
        facts = List.copyOf(facts);
    }

    /** Reads an entry's payload. */
    public static RecordedState parse(byte[] payload) {
        List<String> lines = new String(payload, StandardCharsets.UTF_8).lines().toList();
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int colon = Math.max(0, line.indexOf(": "));
            String name = line.substring(0, colon);
            if (NAMES.contains(name)) {
                facts.add(Map.entry(name, line.substring(colon + 2)));
            } else {
                rest.append(line).append('\n');
            }
        }
        return new RecordedState(lines.isEmpty() ? "" : lines.get(0), facts, rest.toString());
    }

    /** The first value of a fact. */
    public Optional<String> fact(String name) {
        return facts.stream()
                .filter(fact -> fact.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** How long something took, in ns; empty where it is not told. */
    public OptionalLong nanos(String name) {
        Optional<String> told = fact(name).filter(value -> value.endsWith(MILLIS));
        try {
            return told.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.round(Double.parseDouble(
                                    told.get().substring(0, told.get().length() - MILLIS.length()))
                            * NANOS_IN_MILLI));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether this tells that a connection was opened. */
    public boolean isOpened() {
        return sentence.startsWith(CONNECTED);
    }

    /** Whether this tells that a connection is over. */
    public boolean isClosed() {
        return Stream.of(CLOSED_HERE, CLOSED_BY_SERVER, LOST).anyMatch(sentence::startsWith);
    }

    /** Whether the connection was cut, without any close frame. */
    public boolean isLost() {
        return sentence.startsWith(LOST);
    }

    /** Whether it was the server who closed. */
    public boolean isClosedByServer() {
        return sentence.startsWith(CLOSED_BY_SERVER);
    }
}
