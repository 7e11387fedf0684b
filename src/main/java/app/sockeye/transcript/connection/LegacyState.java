package app.sockeye.transcript.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what versions before format 2 recorded: a sentence, and {@code name: value} facts on the lines after it. No
 * other class parses sentences.
 */
public final class LegacyState {
    private static final String CONNECTING = "Connecting to ";
    private static final String CANCELLED = " was cancelled.";
    private static final String MARKED_SECRET = "Headers that were marked secret";
    private static final String CONNECTED = "Connected to ";
    private static final String CLOSED_HERE = "Closed here";
    private static final String ANSWERED = CLOSED_HERE + ", answered";
    private static final String CLOSED_BY_SERVER = "Closed by the server";
    private static final String LOST = "Connection lost";
    /** The close code and its name at the end of a sentence. */
    private static final Pattern CODE = Pattern.compile("(?: with |\\()(\\d{1,5}) ([^()]+)\\)?$");

    private static final Pattern CLOSE_FRAME = Pattern.compile("(\\d{1,5}) [^:]*?(?:: \"(.*)\")?");
    private static final String NONE = "none";
    private static final String MILLIS = " ms";
    private static final double NANOS_IN_MILLI = 1e6;

    /** The names of facts; lines with other names are not facts, even if they have a colon. */
    private static final Set<String> NAMES = Set.of(
            FactNames.ADDRESS,
            FactNames.TLS,
            FactNames.CIPHER_SUITE,
            FactNames.ALPN,
            FactNames.CHECKED,
            FactNames.CERTIFICATE,
            FactNames.ISSUER,
            FactNames.VALID_UNTIL,
            FactNames.DER,
            FactNames.DNS,
            FactNames.TCP,
            FactNames.TLS_HANDSHAKE,
            FactNames.UPGRADE,
            FactNames.FIRST_MESSAGE,
            FactNames.CAUSE,
            FactNames.NEXT_STEP,
            FactNames.SUBPROTOCOL,
            FactNames.EXTENSIONS,
            FactNames.TOTAL,
            FactNames.CLOSE_SENT,
            FactNames.CLOSE_RECEIVED,
            FactNames.ANSWERED,
            FactNames.RULE,
            FactNames.TO_RECEIVE_IT,
            FactNames.SECRET_HEADERS,
            FactNames.CLOSE_CODE,
            FactNames.BYTES,
            FactNames.DETAIL);

    private final StateText text;

    private LegacyState(StateText text) {
        this.text = text;
    }

    /** An entry's payload as the text that users see. */
    public static StateText text(byte[] payload) {
        List<String> lines = new String(payload, UTF_8).lines().toList();
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
        return new StateText(lines.isEmpty() ? "" : lines.get(0), facts, rest.toString());
    }

    /** The event that a change of state recorded; empty if it is none. */
    public static Optional<ConnectionEvent> state(byte[] payload) {
        LegacyState state = new LegacyState(text(payload));
        return state.text.sentence().isBlank() ? Optional.empty() : Optional.of(state.event());
    }

    /** The event of an error without a direction: an attempt to connect failed. */
    public static ConnectionEvent failure(byte[] payload) {
        return new LegacyState(text(payload)).failed(false);
    }

    /** The event of an error with a direction: received data broke a rule. */
    public static ConnectionEvent fault(byte[] payload) {
        LegacyState state = new LegacyState(text(payload));
        return new ConnectionEvent.Fault(
                state.text.sentence(),
                state.fact(FactNames.RULE).orElse(""),
                state.fact(FactNames.CLOSE_CODE)
                        .map(code -> number(code.split(" ")[0]))
                        .orElse(0),
                state.fact(FactNames.TO_RECEIVE_IT).isPresent(),
                state.fact(FactNames.BYTES).orElse(""));
    }

    private ConnectionEvent event() {
        String sentence = text.sentence();
        if (sentence.startsWith(CONNECTING) && !sentence.endsWith(CANCELLED)) {
            String target = sentence.substring(CONNECTING.length());
            return new ConnectionEvent.Connecting(
                    target.contains("://") ? target : "", fact(FactNames.VIA), secretHeaders());
        } else if (sentence.startsWith(MARKED_SECRET)) {
            return new ConnectionEvent.MarkedSecret(secretHeaders());
        } else if (sentence.startsWith(CONNECTED)) {
            return new ConnectionEvent.Opened(
                    reached(sentence.substring(CONNECTED.length())),
                    fact(FactNames.SUBPROTOCOL).filter(name -> !name.equals(NONE)),
                    fact(FactNames.EXTENSIONS)
                            .filter(names -> !names.equals(NONE))
                            .map(names -> List.of(names.split(", ")))
                            .orElse(List.of()));
        } else if (sentence.startsWith(CLOSED_HERE)) {
            return closed(ConnectionEvent.Closer.CLIENT);
        } else if (sentence.startsWith(CLOSED_BY_SERVER)) {
            return closed(ConnectionEvent.Closer.SERVER);
        } else if (sentence.startsWith(LOST)) {
            return closed(ConnectionEvent.Closer.NETWORK);
        }
        return failed(true);
    }

    private ConnectionEvent failed(boolean cancelled) {
        return new ConnectionEvent.Failed(
                ConnectionEvent.Stage.UNKNOWN,
                cancelled,
                text.sentence(),
                fact(FactNames.NEXT_STEP).orElse(""),
                text.facts().stream()
                        .filter(fact -> fact.getKey().equals(FactNames.DETAIL))
                        .map(Map.Entry::getValue)
                        .toList(),
                fact(FactNames.ADDRESS).map(address -> reached("")));
    }

    private ConnectionEvent closed(ConnectionEvent.Closer closer) {
        OptionalInt code = code();
        Optional<CloseReason> received = fact(FactNames.CLOSE_RECEIVED).flatMap(LegacyState::closeReason);
        boolean answered = text.sentence().startsWith(ANSWERED) && code.isPresent();
        return new ConnectionEvent.Closed(
                closer,
                code.orElse(0),
                fact(FactNames.CLOSE_SENT).isPresent()
                        && fact(FactNames.CLOSE_RECEIVED).isPresent(),
                fact(FactNames.CLOSE_SENT).flatMap(LegacyState::closeReason),
                received.isEmpty() && answered ? Optional.of(new CloseReason(code.getAsInt(), "")) : received,
                optionalNanos(FactNames.ANSWERED),
                optionalNanos(FactNames.FIRST_MESSAGE),
                fact(FactNames.CAUSE).orElse(""));
    }

    /** The close code at the sentence's end, where its name follows it. */
    private OptionalInt code() {
        Matcher matcher = CODE.matcher(text.sentence());
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        int code = number(matcher.group(1));
        return matcher.group(2).equals(CloseCode.nameOf(code)) ? OptionalInt.of(code) : OptionalInt.empty();
    }

    private static Optional<CloseReason> closeReason(String told) {
        Matcher frame = CLOSE_FRAME.matcher(told);
        return frame.matches()
                ? Optional.of(new CloseReason(number(frame.group(1)), unquoted(frame.group(2))))
                : Optional.empty();
    }

    private static String unquoted(String quoted) {
        return quoted == null ? "" : quoted.replaceAll("\\\\(.)", "$1");
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Set<String> secretHeaders() {
        return text.facts().stream()
                .filter(fact -> fact.getKey().equals(FactNames.SECRET_HEADERS))
                .flatMap(fact -> Arrays.stream(fact.getValue().split(",")))
                .map(Header::canonicalName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param host the host to use if the address was not recorded */
    private ReachedPeer reached(String host) {
        return new ReachedPeer(
                PeerAddress.parse(fact(FactNames.ADDRESS).orElse(host)),
                fact(FactNames.TLS).isPresent() || fact(FactNames.CHECKED).isPresent()
                        ? Optional.of(tls())
                        : Optional.empty(),
                new ConnectTimings(
                        nanos(FactNames.DNS),
                        nanos(FactNames.TCP),
                        nanos(FactNames.PROXY),
                        nanos(FactNames.TLS_HANDSHAKE),
                        nanos(FactNames.UPGRADE),
                        nanos(FactNames.TOTAL)));
    }

    private TlsRecord tls() {
        return new TlsRecord(
                fact(FactNames.TLS).orElse(""),
                fact(FactNames.CIPHER_SUITE).orElse(""),
                fact(FactNames.ALPN).filter(name -> !name.equals(NONE)).orElse(""),
                fact(FactNames.CHECKED).map("yes"::equals),
                "",
                Optional.empty(),
                chain());
    }

    /** The certificates; the facts after a subject belong to it, up to the next subject. */
    private List<CertificateRecord> chain() {
        List<CertificateRecord> chain = new ArrayList<>();
        for (Map.Entry<String, String> fact : text.facts()) {
            if (fact.getKey().equals(FactNames.CERTIFICATE)) {
                chain.add(new CertificateRecord(fact.getValue(), "", Optional.empty(), ""));
            } else if (!chain.isEmpty()) {
                int last = chain.size() - 1;
                chain.set(last, with(chain.get(last), fact.getKey(), fact.getValue()));
            }
        }
        return chain;
    }

    private static CertificateRecord with(CertificateRecord of, String name, String value) {
        return switch (name) {
            case FactNames.ISSUER -> new CertificateRecord(of.subject(), value, of.validUntil(), of.der());
            case FactNames.VALID_UNTIL ->
                new CertificateRecord(of.subject(), of.issuer(), ReachedJson.instant(value), of.der());
            case FactNames.DER -> new CertificateRecord(of.subject(), of.issuer(), of.validUntil(), value);
            default -> of;
        };
    }

    /** The first value of a fact. */
    private Optional<String> fact(String name) {
        return text.facts().stream()
                .filter(fact -> fact.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A duration in ns; -1 if it was not recorded. */
    private long nanos(String name) {
        return optionalNanos(name).orElse(-1);
    }

    private OptionalLong optionalNanos(String name) {
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
}
