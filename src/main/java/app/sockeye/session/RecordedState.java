package app.sockeye.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A change of state, or a failure, as a transcript tells it: a sentence, and {@code name: value} facts on the lines
 * behind it. Facts that a session recorded by an older Sockeye doesn't have are missing. Immutable.
 *
 * @param facts in their order; a name may stand there more than once
 */
public record RecordedState(String sentence, List<Map.Entry<String, String>> facts) {
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

    private static final String MILLIS = " ms";
    private static final double NANOS_IN_MILLI = 1e6;

    public RecordedState {
        facts = List.copyOf(facts);
    }

    /** Reads an entry's payload; lines that are no facts are left out. */
    public static RecordedState parse(byte[] payload) {
        List<String> lines = new String(payload, StandardCharsets.UTF_8).lines().toList();
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                facts.add(Map.entry(line.substring(0, colon), line.substring(colon + 2)));
            }
        }
        return new RecordedState(lines.isEmpty() ? "" : lines.get(0), facts);
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
