package app.sockeye.transcript.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Words a connection event as a sentence and named facts. Any of them may contain text from the server, which is put on
 * one line, so that it can't be mistaken for a fact of ours.
 */
public final class EventWording {
    private static final String NONE = "none";
    private static final String UNKNOWN_TARGET = "an address that the file does not tell";

    private static final double NANOS_IN_SECOND = 1e9;

    private EventWording() {}

    /** What happened, in one line. */
    public static String sentence(ConnectionEvent event) {
        return VisibleText.of(plainSentence(event));
    }

    /** The sentence and all facts. */
    public static StateText of(ConnectionEvent event) {
        Facts facts = new Facts();
        if (event instanceof ConnectionEvent.Connecting connecting) {
            connecting.via().ifPresent(via -> facts.add(FactNames.VIA, via));
            if (!connecting.secretHeaders().isEmpty()) {
                facts.add(FactNames.SECRET_HEADERS, joined(new TreeSet<>(connecting.secretHeaders())));
            }
        } else if (event instanceof ConnectionEvent.MarkedSecret marked) {
            facts.add(FactNames.SECRET_HEADERS, joined(new TreeSet<>(marked.names())));
        } else if (event instanceof ConnectionEvent.Opened opened) {
            facts.add(FactNames.ADDRESS, opened.reached().peer().shown());
            opened.via().ifPresent(via -> facts.add(FactNames.VIA, via));
            facts.add(FactNames.SUBPROTOCOL, opened.subprotocol().orElse(NONE));
            facts.add(FactNames.EXTENSIONS, opened.extensions().isEmpty() ? NONE : joined(opened.extensions()));
            addReached(facts, opened.reached());
        } else if (event instanceof ConnectionEvent.Failed failed) {
            facts.addIfAny(FactNames.NEXT_STEP, failed.nextStep());
            failed.details().forEach(line -> facts.add(FactNames.DETAIL, line));
            failed.reached().ifPresent(reached -> {
                facts.add(FactNames.ADDRESS, reached.peer().shown());
                addReached(facts, reached);
            });
        } else if (event instanceof ConnectionEvent.Closed closed) {
            add(facts, closed);
        } else if (event instanceof ConnectionEvent.Gap gap) {
            facts.add(FactNames.LOST_AT, gap.since().toString());
        } else if (event instanceof ConnectionEvent.Fault fault) {
            add(facts, fault);
        }
        return new StateText(sentence(event), facts.all, "");
    }

    /** The sentence and the facts in UTF-8, one per line. */
    public static byte[] text(ConnectionEvent event) {
        StateText words = of(event);
        StringBuilder lines = new StringBuilder(words.sentence());
        words.facts()
                .forEach(fact ->
                        lines.append('\n').append(fact.getKey()).append(": ").append(fact.getValue()));
        return lines.toString().getBytes(UTF_8);
    }

    private static String plainSentence(ConnectionEvent event) {
        if (event instanceof ConnectionEvent.Connecting connecting) {
            return how(connecting) + (connecting.target().isEmpty() ? UNKNOWN_TARGET : connecting.target());
        } else if (event instanceof ConnectionEvent.MarkedSecret) {
            return "Headers that were marked secret";
        } else if (event instanceof ConnectionEvent.Opened opened) {
            return "Connected to " + opened.reached().peer().host();
        } else if (event instanceof ConnectionEvent.Failed failed) {
            return failed.sentence();
        } else if (event instanceof ConnectionEvent.Closed closed) {
            return sentence(closed);
        } else if (event instanceof ConnectionEvent.Gap gap) {
            return "Gap of " + String.format(Locale.ROOT, "%.1f s", gap.nanos() / NANOS_IN_SECOND)
                    + " without a connection, reconnected at attempt " + gap.attempt();
        }
        if (event instanceof ConnectionEvent.Unsent unsent) {
            return LossWords.sentence(unsent.loss());
        }
        if (event instanceof ConnectionEvent.NotKept gone) {
            return String.format(
                    Locale.ROOT,
                    "Entries before #%d are no longer there. Private sessions keep what fits into %s of memory.",
                    gone.entries(),
                    ByteSize.format(gone.limit()));
        }
        return event instanceof AutomationEvent automation
                ? AutomationWording.sentence(automation)
                : ((ConnectionEvent.Fault) event).sentence();
    }

    private static String how(ConnectionEvent.Connecting connecting) {
        if (connecting.redirect() != 0) {
            return "Redirected with " + connecting.redirect() + ", connecting to ";
        }
        return connecting.attempt() == 0 ? "Connecting to " : "Reconnecting, attempt " + connecting.attempt() + ", to ";
    }

    private static String sentence(ConnectionEvent.Closed closed) {
        String code = closed.code() + " " + CloseCode.nameOf(closed.code());
        boolean known = closed.code() != 0;
        if (closed.early().filter(EarlyEnd.UnansweredPing.class::isInstance).isPresent()) {
            return sentence((EarlyEnd.UnansweredPing) closed.early().get(), code);
        }
        return switch (closed.closer()) {
            case CLIENT ->
                closedHere(closed)
                        + (closed.isAnswered()
                                ? ", answered" + (known ? " with " + code : "")
                                : ", not answered" + (known ? " (" + code + ")" : ""));
            case SERVER -> "Closed by the server" + (known ? " with " + code : "");
            case NETWORK -> "Connection lost" + (known ? " (" + code + ")" : "");
        };
    }

    private static String closedHere(ConnectionEvent.Closed closed) {
        return "Closed here"
                + closed.early()
                        .filter(EarlyEnd.Idle.class::isInstance)
                        .map(end -> " after " + Durations.brief(((EarlyEnd.Idle) end).limit()) + " without a byte")
                        .orElse("");
    }

    private static String sentence(EarlyEnd.UnansweredPing ping, String code) {
        return (ping.isHalfOpen() ? "Connection lost: it was half-open (" : "Closed here: a ping was not answered (")
                + code + ")";
    }

    private static void add(Facts facts, ConnectionEvent.Closed closed) {
        if (closed.framesKnown()) {
            facts.add(FactNames.CLOSE_SENT, words(closed.sent()));
            facts.add(FactNames.CLOSE_RECEIVED, words(closed.received()));
        }
        facts.addMillis(FactNames.ANSWERED, closed.answerNanos().orElse(-1));
        facts.addMillis(FactNames.FIRST_MESSAGE, closed.firstMessageNanos().orElse(-1));
        facts.addIfAny(FactNames.CAUSE, closed.cause());
        closed.early().ifPresent(end -> add(facts, end));
    }

    private static void add(Facts facts, EarlyEnd end) {
        if (end instanceof EarlyEnd.Idle idle) {
            facts.add(FactNames.IDLE_TIMEOUT, Durations.brief(idle.limit()));
        } else if (end instanceof EarlyEnd.UnansweredPing ping) {
            facts.add(
                    FactNames.UNANSWERED_PING,
                    "number " + ping.ping() + (ping.sent() ? ", sent " : ", not sent for ")
                            + Durations.brief(ping.unanswered()) + (ping.sent() ? " before the end" : ""));
            facts.add(FactNames.LAST_BYTE, Durations.brief(ping.silent()) + " before the end");
        } else if (end instanceof EarlyEnd.TooLarge large) {
            facts.add(FactNames.LARGEST_MESSAGE, large.limit() + " bytes");
        }
    }

    private static String words(Optional<CloseReason> frame) {
        return frame.map(CloseReason::toString).orElse(NONE);
    }

    private static void add(Facts facts, ConnectionEvent.Fault fault) {
        if (fault.limit()) {
            facts.add(
                    FactNames.TO_RECEIVE_IT,
                    "set a higher limit in the connection's options (Largest message, --max-message)");
        } else {
            facts.addIfAny(FactNames.RULE, fault.section());
        }
        if (fault.closeCode() != 0) {
            facts.add(FactNames.CLOSE_CODE, fault.closeCode() + " " + CloseCode.nameOf(fault.closeCode()));
            facts.add(FactNames.BYTES, fault.bytes());
        }
    }

    private static void addReached(Facts facts, ReachedPeer reached) {
        reached.tls().ifPresent(tls -> add(facts, tls));
        ConnectTimings timings = reached.timings();
        facts.addMillis(FactNames.DNS, timings.dns());
        facts.addMillis(FactNames.TCP, timings.tcp());
        facts.addMillis(FactNames.PROXY, timings.proxy());
        facts.addMillis(FactNames.TLS_HANDSHAKE, timings.tls());
        facts.addMillis(FactNames.UPGRADE, timings.upgrade());
        facts.addMillis(FactNames.TOTAL, timings.total());
    }

    private static void add(Facts facts, TlsRecord tls) {
        facts.addIfAny(FactNames.TLS, tls.protocol());
        facts.addIfAny(FactNames.CIPHER_SUITE, tls.cipherSuite());
        facts.add(FactNames.ALPN, alpn(tls));
        tls.verified().ifPresent(verified -> facts.add(FactNames.CHECKED, yesOrNo(verified)));
        facts.addIfAny(FactNames.PIN, tls.pin());
        tls.request().ifPresent(request -> {
            facts.add(FactNames.CLIENT_CERTIFICATE, clientCertificate(request));
            facts.addIfAny(FactNames.CLIENT_FINGERPRINT, request.fingerprint());
            request.issuers().forEach(issuer -> facts.add(FactNames.ISSUERS, issuer));
            facts.addIfAny(FactNames.SIGNATURES, joined(request.signatureAlgorithms()));
        });
        for (CertificateRecord certificate : tls.chain()) {
            facts.add(FactNames.CERTIFICATE, certificate.subject());
            facts.addIfAny(FactNames.ISSUER, certificate.issuer());
            certificate.validUntil().ifPresent(until -> facts.add(FactNames.VALID_UNTIL, until.toString()));
            facts.addIfAny(FactNames.DER, certificate.der());
        }
    }

    /** The application protocol, or words that say that there is none. */
    public static String alpn(TlsRecord tls) {
        return tls.alpn().isEmpty() ? NONE : tls.alpn();
    }

    /** The client certificate that was sent, or words that say that none was. */
    public static String clientCertificate(ClientCertificateRecord request) {
        return request.isSent() ? request.subject() : "asked for, none sent";
    }

    /** The word for whether something was done. */
    public static String yesOrNo(boolean done) {
        return done ? "yes" : "no";
    }

    private static String joined(Iterable<String> names) {
        return String.join(", ", names);
    }

    private static final class Facts {
        private final List<Map.Entry<String, String>> all = new ArrayList<>();

        void add(String name, String value) {
            all.add(Map.entry(name, VisibleText.of(value)));
        }

        void addIfAny(String name, String value) {
            if (!value.isEmpty()) {
                add(name, value);
            }
        }

        /** Adds a duration in ms, unless the step did not happen. */
        void addMillis(String name, long nanos) {
            if (nanos >= 0) {
                add(name, String.format(Locale.ROOT, "%.3f ms", nanos / 1e6));
            }
        }
    }
}
