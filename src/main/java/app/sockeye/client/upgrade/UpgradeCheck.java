package app.sockeye.client.upgrade;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.NextStep;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.wire.Negotiation;
import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.DeflateOffer;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;

/**
 * Checks a 101 answer against the request as it was sent (RFC 6455 section 4.1) and rewrites it for Tyrus, whose own
 * check rejects some legal spellings and lets other faults pass.
 */
public final class UpgradeCheck {
    private static final String ACCEPT = "Sec-WebSocket-Accept";
    private static final String PROTOCOL = "Sec-WebSocket-Protocol";
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    private final HandshakeHead request;
    private final Upgrade.Answer answer;
    private final HandshakeHead head;

    /** Creates a check of an answer to a request as it was sent. */
    public UpgradeCheck(HandshakeHead request, Upgrade.Answer answer) {
        this.request = request;
        this.answer = answer;
        this.head = answer.head();
    }

    /**
     * Checks the answer.
     *
     * @throws ConnectFailure for the first rule broken
     */
    public void run() throws ConnectFailure {
        demand(
                answer.httpVersion().equals("HTTP/1.1"),
                "RFC 6455 section 4.1",
                "it answers in " + answer.httpVersion());
        demand(
                head.header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent(),
                "RFC 6455 section 4.1, item 2",
                found("Upgrade", "must be \"websocket\""));
        demand(
                head.lists("Connection", "Upgrade"),
                "RFC 6455 section 4.1, item 3",
                found("Connection", "must list \"Upgrade\""));
        checkAccept();
        checkExtensions();
        checkSubprotocol();
    }

    private void checkAccept() throws ConnectFailure {
        String expected = AcceptKey.of(request.header("Sec-WebSocket-Key").orElse(""));
        demand(
                head.headers().stream().filter(h -> h.is(ACCEPT)).count() <= 1,
                "RFC 6455 section 11.3.3",
                ACCEPT + " came more than once");
        demand(
                head.header(ACCEPT).filter(expected::equals).isPresent(),
                "RFC 6455 section 4.1, item 4",
                found(ACCEPT, "must be \"" + expected + "\""));
    }

    private void checkExtensions() throws ConnectFailure {
        List<String> offered =
                request.listOf(EXTENSIONS).stream().map(UpgradeCheck::nameOf).toList();
        int deflates = 0;
        for (String agreed : head.listOf(EXTENSIONS)) {
            String name = nameOf(agreed);
            demand(
                    offered.contains(name),
                    "RFC 6455 section 4.1, item 5",
                    "it agreed to the extension " + VisibleText.quoted(agreed) + ", which was not offered");
            demand(
                    name.equals(DeflateParameters.EXTENSION),
                    "RFC 6455 section 9.1",
                    "it agreed to the extension " + VisibleText.quoted(agreed) + ", which Sockeye doesn't speak");
            demand(++deflates == 1, "RFC 7692 section 5", "it agreed to permessage-deflate twice");
            checkDeflate(DeflateParameters.parse(agreed));
        }
    }

    private void checkDeflate(DeflateParameters agreed) throws ConnectFailure {
        if (offerThatFits(agreed).isEmpty()) {
            demand(
                    false,
                    "RFC 7692 section 7.1",
                    "it agreed to permessage-deflate, but "
                            + offers().get(0).complaintAbout(agreed).orElse(""));
        }
    }

    private List<DeflateOffer> offers() {
        return request.listOf(EXTENSIONS).stream()
                .filter(offered -> nameOf(offered).equals(DeflateParameters.EXTENSION))
                .map(DeflateOffer::parse)
                .toList();
    }

    private Optional<DeflateOffer> offerThatFits(DeflateParameters agreed) {
        return offers().stream()
                .filter(offer -> offer.complaintAbout(agreed).isEmpty())
                .findFirst();
    }

    private void checkSubprotocol() throws ConnectFailure {
        List<String> chosen = head.headers().stream()
                .filter(h -> h.is(PROTOCOL))
                .map(Header::value)
                .toList();
        demand(chosen.size() <= 1, "RFC 6455 section 11.3.4", PROTOCOL + " came more than once");
        if (!request.listOf(PROTOCOL).containsAll(chosen)) {
            String name = String.join(", ", chosen);
            ConnectFailure failure = HandshakeWording.invalid(
                    "RFC 6455 section 4.1, item 6",
                    "it chose the subprotocol " + VisibleText.quoted(name) + ", which was not offered",
                    answer.response());
            boolean legal = ConnectRules.complaintAboutSubprotocols(chosen).isEmpty();
            throw legal ? failure.withNextSteps(List.of(new NextStep.OfferSubprotocol(name))) : failure;
        }
    }

    private Optional<DeflateParameters> deflate() {
        return extensions().stream()
                .filter(e -> nameOf(e).equals(DeflateParameters.EXTENSION))
                .map(DeflateParameters::parse)
                .map(agreed -> offerThatFits(agreed).orElseThrow().agreed(agreed))
                .findFirst();
    }

    private Optional<String> subprotocol() {
        return head.header(PROTOCOL);
    }

    private List<String> extensions() {
        return head.listOf(EXTENSIONS);
    }

    /** What was agreed on; call this after {@link #run()} only. */
    public Negotiation negotiation() {
        return new Negotiation(subprotocol(), extensions(), deflate());
    }

    /** The answer as Tyrus expects it, valid for the key that Tyrus generated even if the user replaced that key. */
    public UpgradeResponse forEngine(UpgradeRequest engineRequest) {
        UpgradeResponse response = new TyrusUpgradeResponse();
        response.setStatus(answer.response().status());
        response.setReasonPhrase(answer.response().reasonPhrase());
        Map<String, List<String>> headers = response.getHeaders();
        subprotocol().ifPresent(chosen -> headers.put(PROTOCOL, List.of(chosen)));
        deflate().ifPresent(agreed -> headers.put(EXTENSIONS, List.of(DeflateParameters.EXTENSION)));
        headers.put("Upgrade", List.of("websocket"));
        headers.put("Connection", List.of("Upgrade"));
        headers.put(ACCEPT, List.of(AcceptKey.of(engineRequest.getHeader("Sec-WebSocket-Key"))));
        return response;
    }

    private static String nameOf(String extension) {
        return extension.split(";", 2)[0].strip();
    }

    private String found(String name, String rule) {
        return head.header(name)
                .map(value -> name + " is " + VisibleText.quoted(value) + " and " + rule)
                .orElse(name + " is missing and " + rule);
    }

    private void demand(boolean kept, String section, String fault) throws ConnectFailure {
        if (!kept) {
            throw HandshakeWording.invalid(section, fault, answer.response());
        }
    }
}
