package app.sockeye.ui.inspector.connection;

import app.sockeye.ui.common.Chip;
import app.sockeye.ui.inspector.entry.Fact;
import app.sockeye.ui.inspector.words.HandshakeTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Whether the server proved that it speaks WebSocket, and what both agreed on (RFC 6455 sections 4.1 and 4.2.2). */
final class NegotiationSection {
    private static final String PROTOCOL = "Sec-WebSocket-Protocol";
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    private NegotiationSection() {}

    static Node of(OpeningHandshake exchange) {
        List<Fact> agreed = List.of(
                new Fact(
                        HandshakeTexts.KEY_SENT,
                        OpeningHandshake.of(exchange.request(), "Sec-WebSocket-Key")
                                .orElse(HandshakeTexts.NONE)),
                new Fact(
                        HandshakeTexts.ACCEPT_EXPECTED,
                        exchange.expectedAccept().orElse(HandshakeTexts.NO_KEY)),
                new Fact(HandshakeTexts.ACCEPT_RECEIVED, exchange.accept().orElse(HandshakeTexts.NONE)),
                new Fact(HandshakeTexts.SUBPROTOCOL, negotiated(exchange, PROTOCOL)),
                new Fact(HandshakeTexts.EXTENSIONS, negotiated(exchange, EXTENSIONS)));
        return new Section(
                "handshake-negotiation",
                HandshakeTexts.NEGOTIATION,
                new VBox(4, chips(exchange).toArray(Node[]::new)),
                FactTable.of(agreed));
    }

    private static List<Chip> chips(OpeningHandshake exchange) {
        List<Chip> chips = new ArrayList<>();
        chips.add(
                exchange.isAccepted()
                        ? new Chip(HandshakeTexts.SWITCHED, Chip.Tone.GOOD)
                        : new Chip(HandshakeTexts.REFUSED, Chip.Tone.BAD));
        chips.add(acceptChip(exchange.expectedAccept(), exchange.accept(), exchange.isAccepted()));
        List<String> offered = OpeningHandshake.list(exchange.request(), PROTOCOL);
        List<String> chosen = OpeningHandshake.list(exchange.response(), PROTOCOL);
        if (!offered.containsAll(chosen)) {
            chips.add(new Chip(HandshakeTexts.NOT_OFFERED, Chip.Tone.BAD));
        } else if (!offered.isEmpty() && chosen.isEmpty() && exchange.isAccepted()) {
            chips.add(new Chip(HandshakeTexts.NONE_CHOSEN, Chip.Tone.WARNING));
        }
        return chips;
    }

    private static Chip acceptChip(Optional<String> expected, Optional<String> received, boolean needed) {
        if (received.isEmpty()) {
            return new Chip(
                    needed ? HandshakeTexts.ACCEPT_MISSING : HandshakeTexts.ACCEPT_NOT_NEEDED,
                    needed ? Chip.Tone.BAD : Chip.Tone.NEUTRAL);
        }
        return received.equals(expected)
                ? new Chip(HandshakeTexts.ACCEPT_RIGHT, Chip.Tone.GOOD)
                : new Chip(HandshakeTexts.ACCEPT_WRONG, Chip.Tone.BAD);
    }

    private static String negotiated(OpeningHandshake exchange, String header) {
        return HandshakeTexts.negotiated(
                words(OpeningHandshake.list(exchange.request(), header)),
                words(OpeningHandshake.list(exchange.response(), header)));
    }

    private static String words(List<String> members) {
        return members.isEmpty() ? HandshakeTexts.NONE : String.join(", ", members);
    }
}
