package app.sockeye.transcript.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.SendLoss;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Events as JSON objects of one line. {@code v} is the version and {@code event} the kind; a member that is unknown, or
 * whose value has another type, is skipped, and a missing member means that the fact is not known.
 *
 * <pre>
 * connecting  target; via, a proxy or unix socket; secretHeaders; redirect: the status of the one followed;
 *             attempt: the number of the attempt to reconnect
 * secret      secretHeaders: those marked secret from here on
 * opened      host, ip, port; dns, tcp, proxy, tlsHandshake, upgrade, total in ns; subprotocol; extensions;
 *             tls: {protocol, cipherSuite, alpn, verified, pin, clientCertificate: {subject, sha256, issuers,
 *             signatureAlgorithms} where the server asked for one, chain: [{subject, issuer, validUntil, der}]}
 * failed      stage, cancelled, sentence, nextStep, details; where there was a stream, what opened has of it
 * closed      by: client, server or network; code; frames: whether sent and received are known; sent and received:
 *             {code, reason}; answered and firstMessage in ns; cause; where this side ended it by itself, early:
 *             {kind: idle, ping or tooLarge; limit in ns or bytes; ping, sent; unanswered, silent in ns}
 * gap         since: when the connection before was lost; length in ns; attempt that opened a new one
 * unsent      kind: message, file or raw; file, its name; frames and bytes that went out; allFrames and allBytes, where
 *             known
 * notKept     the first entries are no longer in memory: entries, how many; limit in bytes
 * fault       sentence, section, closeCode, limit, bytes in hexadecimal
 * sequence    a sequence began: name; steps: how many
 * step        a step of it ended: step, from 1; round, where it is not the first; action: send, wait, delay, capture,
 *             ping, close, reconnect or repeat; what; outcome: done, failed, skipped or stopped; entry: the index of
 *             what was sent or waited for; took in ns; cause: why it failed
 * sequenceEnd name, outcome, steps, failed, took in ns
 * capture     variable, value, path, entry; cause: why there is no value
 * rule        a rule fired: rule, from 1; when; actions; entry; times; cause: what could not be done
 * rulePause   limit: rate, count, behind or defect; rule, where it is not all of them; most
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
            json.numberIf(connecting.redirect() != 0, "redirect", connecting.redirect());
            json.numberIf(connecting.attempt() != 0, "attempt", connecting.attempt());
        } else if (event instanceof ConnectionEvent.MarkedSecret marked) {
            json.text("event", "secret").texts("secretHeaders", new TreeSet<>(marked.names()));
        } else if (event instanceof ConnectionEvent.Opened opened) {
            json.text("event", "opened");
            opened.via().ifPresent(via -> json.text("via", via));
            ReachedJson.put(json, opened.reached());
            opened.subprotocol().ifPresent(name -> json.text("subprotocol", name));
            json.texts("extensions", opened.extensions());
        } else if (event instanceof ConnectionEvent.Failed failed) {
            json.text("event", "failed").text("stage", name(failed.stage()));
            json.flag("cancelled", failed.cancelled()).text("sentence", failed.sentence());
            json.textIfAny("nextStep", failed.nextStep()).texts("details", failed.details());
            failed.reached().ifPresent(reached -> ReachedJson.put(json, reached));
        } else if (event instanceof ConnectionEvent.Closed closed) {
            put(json, closed);
        } else if (event instanceof ConnectionEvent.Gap gap) {
            json.text("event", "gap").text("since", gap.since().toString());
            json.number("length", gap.nanos()).number("attempt", gap.attempt());
        } else if (event instanceof ConnectionEvent.Fault fault) {
            json.text("event", "fault").text("sentence", fault.sentence());
            json.textIfAny("section", fault.section()).numberIf(fault.closeCode() != 0, "closeCode", fault.closeCode());
            json.flag("limit", fault.limit()).textIfAny("bytes", fault.bytes());
        } else if (event instanceof ConnectionEvent.Unsent unsent) {
            put(json, unsent.loss());
        } else if (event instanceof ConnectionEvent.NotKept gone) {
            json.text("event", "notKept").number("entries", gone.entries()).number("limit", gone.limit());
        } else if (event instanceof AutomationEvent automation) {
            AutomationJson.put(json, automation);
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
        closed.early().ifPresent(end -> json.object("early", EarlyEndJson.write(end)));
    }

    private static void put(JsonFacts json, SendLoss loss) {
        json.text("event", "unsent").text("kind", name(loss.kind())).textIfAny("file", loss.file());
        json.number("frames", loss.frames()).numberIf(loss.allFrames() >= 0, "allFrames", loss.allFrames());
        json.number("bytes", loss.bytes()).numberIf(loss.allBytes() >= 0, "allBytes", loss.allBytes());
    }

    private static JsonFacts of(CloseReason frame) {
        return new JsonFacts().number("code", frame.code()).textIfAny("reason", frame.reason());
    }

    /** Reads a JSON object; empty if it is none, or holds an unknown event. */
    public static Optional<ConnectionEvent> read(String json) {
        FactsJson facts = FactsJson.read(json);
        if (facts.number("v").orElse(VERSION) != VERSION) {
            return Optional.empty();
        }
        return switch (facts.text("event")) {
            case "connecting" ->
                Optional.of(new ConnectionEvent.Connecting(
                        facts.text("target"),
                        facts.optionalText("via"),
                        names(facts),
                        ReachedJson.small(facts.number("redirect")),
                        ReachedJson.small(facts.number("attempt"))));
            case "secret" -> Optional.of(new ConnectionEvent.MarkedSecret(names(facts)));
            case "opened" ->
                Optional.of(new ConnectionEvent.Opened(
                        ReachedJson.read(facts),
                        facts.optionalText("subprotocol"),
                        facts.texts("extensions"),
                        facts.optionalText("via")));
            case "failed" ->
                Optional.of(new ConnectionEvent.Failed(
                        constant(ConnectionEvent.Stage.class, facts.text("stage"))
                                .orElse(ConnectionEvent.Stage.UNKNOWN),
                        facts.flag("cancelled"),
                        facts.text("sentence"),
                        facts.text("nextStep"),
                        facts.texts("details"),
                        facts.optionalText("host").map(host -> ReachedJson.read(facts))));
            case "closed" ->
                constant(ConnectionEvent.Closer.class, facts.text("by")).map(by -> closed(by, facts));
            case "gap" ->
                ReachedJson.instant(facts.text("since"))
                        .map(since -> new ConnectionEvent.Gap(
                                since, facts.number("length").orElse(0), ReachedJson.small(facts.number("attempt"))));
            case "fault" ->
                Optional.of(new ConnectionEvent.Fault(
                        facts.text("sentence"),
                        facts.text("section"),
                        ReachedJson.small(facts.number("closeCode")),
                        facts.flag("limit"),
                        facts.text("bytes")));
            case "notKept" ->
                Optional.of(new ConnectionEvent.NotKept(
                        facts.number("entries").orElse(0), facts.number("limit").orElse(0)));
            case "unsent" -> constant(SendLoss.Kind.class, facts.text("kind")).map(kind -> unsent(kind, facts));
            default -> AutomationJson.read(facts);
        };
    }

    private static ConnectionEvent closed(ConnectionEvent.Closer by, FactsJson facts) {
        return new ConnectionEvent.Closed(
                by,
                ReachedJson.small(facts.number("code")),
                facts.flag("frames"),
                facts.object("sent").map(EventJson::closeReason),
                facts.object("received").map(EventJson::closeReason),
                facts.number("answered"),
                facts.number("firstMessage"),
                facts.text("cause"),
                facts.object("early").flatMap(EarlyEndJson::read));
    }

    private static ConnectionEvent unsent(SendLoss.Kind kind, FactsJson facts) {
        return new ConnectionEvent.Unsent(new SendLoss(
                kind,
                facts.text("file"),
                facts.number("frames").orElse(0),
                facts.number("allFrames").orElse(-1),
                facts.number("bytes").orElse(0),
                facts.number("allBytes").orElse(-1)));
    }

    private static CloseReason closeReason(FactsJson facts) {
        return new CloseReason(ReachedJson.small(facts.number("code")), facts.text("reason"));
    }

    private static Set<String> names(FactsJson facts) {
        return Set.copyOf(facts.texts("secretHeaders"));
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
