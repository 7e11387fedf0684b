package app.sockeye.transcript.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.CloseReason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Events as JSON objects of one line. {@code v} is the version and {@code event} the kind; a member that is unknown, or
 * whose value has another type, is skipped, and a missing member means that the fact is not known.
 *
 * <pre>
 * connecting  target; via, a proxy or unix socket; secretHeaders
 * secret      secretHeaders: those marked secret from here on
 * opened      host, ip, port; dns, tcp, proxy, tlsHandshake, upgrade, total in ns; subprotocol; extensions;
 *             tls: {protocol, cipherSuite, alpn, verified, chain: [{subject, issuer, validUntil, der}]}
 * failed      stage, cancelled, sentence, nextStep, details; where there was a stream, what opened has of it
 * closed      by: client, server or network; code; frames: whether sent and received are known; sent and received:
 *             {code, reason}; answered and firstMessage in ns; cause
 * fault       sentence, section, closeCode, limit, bytes in hexadecimal
 * </pre>
 */
public final class EventJson {
    private static final int VERSION = 1;
    /** First byte of a payload that holds an event; no text of an older version begins with it. */
    private static final byte MARK = 0x1E;

    private EventJson() {}

    /** Writes an event as an entry's payload. */
    public static byte[] payload(ConnectionEvent event) {
        return ((char) MARK + write(event)).getBytes(UTF_8);
    }

    /** Whether a payload that begins with these bytes holds an event. */
    public static boolean isPayload(byte[] beginning) {
        return beginning.length > 0 && beginning[0] == MARK;
    }

    /** Reads a payload; empty if it holds no known event. */
    public static Optional<ConnectionEvent> readPayload(byte[] payload) {
        return isPayload(payload) ? read(new String(payload, 1, payload.length - 1, UTF_8)) : Optional.empty();
    }

    /** Writes an event as a JSON object. */
    public static String write(ConnectionEvent event) {
        JsonFacts json = new JsonFacts().number("v", VERSION);
        if (event instanceof ConnectionEvent.Connecting connecting) {
            json.text("event", "connecting").textIfAny("target", connecting.target());
            connecting.via().ifPresent(via -> json.text("via", via));
            json.texts("secretHeaders", new TreeSet<>(connecting.secretHeaders()));
        } else if (event instanceof ConnectionEvent.MarkedSecret marked) {
            json.text("event", "secret").texts("secretHeaders", new TreeSet<>(marked.names()));
        } else if (event instanceof ConnectionEvent.Opened opened) {
            json.text("event", "opened");
            put(json, opened.reached());
            opened.subprotocol().ifPresent(name -> json.text("subprotocol", name));
            json.texts("extensions", opened.extensions());
        } else if (event instanceof ConnectionEvent.Failed failed) {
            json.text("event", "failed").text("stage", name(failed.stage()));
            json.flag("cancelled", failed.cancelled()).text("sentence", failed.sentence());
            json.textIfAny("nextStep", failed.nextStep()).texts("details", failed.details());
            failed.reached().ifPresent(reached -> put(json, reached));
        } else if (event instanceof ConnectionEvent.Closed closed) {
            put(json, closed);
        } else if (event instanceof ConnectionEvent.Fault fault) {
            json.text("event", "fault").text("sentence", fault.sentence());
            json.textIfAny("section", fault.section()).numberIf(fault.closeCode() != 0, "closeCode", fault.closeCode());
            json.flag("limit", fault.limit()).textIfAny("bytes", fault.bytes());
        }
        return json.toString();
    }

    private static void put(JsonFacts json, ConnectionEvent.Closed closed) {
        json.text("event", "closed").text("by", name(closed.closer()));
        json.numberIf(closed.code() != 0, "code", closed.code()).flag("frames", closed.framesKnown());
        closed.sent().ifPresent(frame -> json.object("sent", of(frame)));
        closed.received().ifPresent(frame -> json.object("received", of(frame)));
        closed.answerNanos().ifPresent(nanos -> json.number("answered", nanos));
        closed.firstMessageNanos().ifPresent(nanos -> json.number("firstMessage", nanos));
        json.textIfAny("cause", closed.cause());
    }

    private static JsonFacts of(CloseReason frame) {
        return new JsonFacts().number("code", frame.code()).textIfAny("reason", frame.reason());
    }

    private static void put(JsonFacts json, ReachedPeer reached) {
        json.text("host", reached.peer().host()).textIfAny("ip", reached.peer().ip());
        json.numberIf(reached.peer().port() != 0, "port", reached.peer().port());
        ConnectTimings timings = reached.timings();
        json.numberIf(timings.dns() >= 0, "dns", timings.dns());
        json.numberIf(timings.tcp() >= 0, "tcp", timings.tcp());
        json.numberIf(timings.proxy() >= 0, "proxy", timings.proxy());
        json.numberIf(timings.tls() >= 0, "tlsHandshake", timings.tls());
        json.numberIf(timings.upgrade() >= 0, "upgrade", timings.upgrade());
        json.numberIf(timings.total() >= 0, "total", timings.total());
        reached.tls().ifPresent(tls -> json.object("tls", of(tls)));
    }

    private static JsonFacts of(TlsRecord tls) {
        JsonFacts json = new JsonFacts().text("protocol", tls.protocol());
        json.textIfAny("cipherSuite", tls.cipherSuite()).textIfAny("alpn", tls.alpn());
        tls.verified().ifPresent(verified -> json.truth("verified", verified));
        return json.objects("chain", tls.chain().stream().map(EventJson::of).toList());
    }

    private static JsonFacts of(CertificateRecord certificate) {
        JsonFacts json = new JsonFacts().text("subject", certificate.subject());
        json.textIfAny("issuer", certificate.issuer());
        certificate.validUntil().ifPresent(until -> json.text("validUntil", until.toString()));
        return json.textIfAny("der", certificate.der());
    }

    /** Reads a JSON object; empty if it is none, or holds an unknown event. */
    public static Optional<ConnectionEvent> read(String json) {
        FactsJson facts = FactsJson.read(json);
        if (facts.number("v").orElse(VERSION) != VERSION) {
            return Optional.empty();
        }
        return switch (facts.text("event")) {
            case "connecting" ->
                Optional.of(
                        new ConnectionEvent.Connecting(facts.text("target"), facts.optionalText("via"), names(facts)));
            case "secret" -> Optional.of(new ConnectionEvent.MarkedSecret(names(facts)));
            case "opened" ->
                Optional.of(new ConnectionEvent.Opened(
                        reached(facts), facts.optionalText("subprotocol"), facts.texts("extensions")));
            case "failed" ->
                Optional.of(new ConnectionEvent.Failed(
                        constant(ConnectionEvent.Stage.class, facts.text("stage"))
                                .orElse(ConnectionEvent.Stage.UNKNOWN),
                        facts.flag("cancelled"),
                        facts.text("sentence"),
                        facts.text("nextStep"),
                        facts.texts("details"),
                        facts.optionalText("host").map(host -> reached(facts))));
            case "closed" ->
                constant(ConnectionEvent.Closer.class, facts.text("by")).map(by -> closed(by, facts));
            case "fault" ->
                Optional.of(new ConnectionEvent.Fault(
                        facts.text("sentence"),
                        facts.text("section"),
                        small(facts.number("closeCode")),
                        facts.flag("limit"),
                        facts.text("bytes")));
            default -> Optional.empty();
        };
    }

    private static ConnectionEvent closed(ConnectionEvent.Closer by, FactsJson facts) {
        return new ConnectionEvent.Closed(
                by,
                small(facts.number("code")),
                facts.flag("frames"),
                facts.object("sent").map(EventJson::closeReason),
                facts.object("received").map(EventJson::closeReason),
                facts.number("answered"),
                facts.number("firstMessage"),
                facts.text("cause"));
    }

    private static CloseReason closeReason(FactsJson facts) {
        return new CloseReason(small(facts.number("code")), facts.text("reason"));
    }

    private static ReachedPeer reached(FactsJson facts) {
        return new ReachedPeer(
                new PeerAddress(facts.text("host"), facts.text("ip"), small(facts.number("port"))),
                facts.object("tls").map(EventJson::tls),
                new ConnectTimings(
                        facts.number("dns").orElse(-1),
                        facts.number("tcp").orElse(-1),
                        facts.number("proxy").orElse(-1),
                        facts.number("tlsHandshake").orElse(-1),
                        facts.number("upgrade").orElse(-1),
                        facts.number("total").orElse(-1)));
    }

    private static TlsRecord tls(FactsJson facts) {
        List<CertificateRecord> chain = facts.objects("chain").stream()
                .map(c -> new CertificateRecord(
                        c.text("subject"),
                        c.text("issuer"),
                        c.optionalText("validUntil").flatMap(EventJson::instant),
                        c.text("der")))
                .toList();
        return new TlsRecord(
                facts.text("protocol"), facts.text("cipherSuite"), facts.text("alpn"), facts.truth("verified"), chain);
    }

    private static Set<String> names(FactsJson facts) {
        return Set.copyOf(facts.texts("secretHeaders"));
    }

    /** Parses a time; empty if the text is none. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A close code or port; 0 if the number is missing or out of range. */
    private static int small(OptionalLong number) {
        long value = number.orElse(0);
        return value < 0 || value > 0xFFFF ? 0 : (int) value;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        try {
            return Optional.of(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
