package app.sockeye.ui.inspector.connection;

import app.sockeye.ui.common.Chip;
import app.sockeye.ui.inspector.entry.Fact;
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
                        "Key sent",
                        OpeningHandshake.of(exchange.request(), "Sec-WebSocket-Key")
                                .orElse("none")),
                new Fact("Accept expected", exchange.expectedAccept().orElse("none, as there is no key")),
                new Fact("Accept received", exchange.accept().orElse("none")),
                new Fact("Subprotocol", negotiated(exchange, PROTOCOL)),
                new Fact("Extensions", negotiated(exchange, EXTENSIONS)));
        return new Section(
                "handshake-negotiation",
                "Negotiation",
                new VBox(4, chips(exchange).toArray(Node[]::new)),
                FactTable.of(agreed));
    }

    private static List<Chip> chips(OpeningHandshake exchange) {
        List<Chip> chips = new ArrayList<>();
        chips.add(
                exchange.isAccepted()
                        ? new Chip("101: the server switches protocols", Chip.Tone.GOOD)
                        : new Chip("Refused: the answer is not 101", Chip.Tone.BAD));
        chips.add(acceptChip(exchange.expectedAccept(), exchange.accept(), exchange.isAccepted()));
        List<String> offered = OpeningHandshake.list(exchange.request(), PROTOCOL);
        List<String> chosen = OpeningHandshake.list(exchange.response(), PROTOCOL);
        if (!offered.containsAll(chosen)) {
            chips.add(new Chip("A subprotocol that was not offered", Chip.Tone.BAD));
        } else if (!offered.isEmpty() && chosen.isEmpty() && exchange.isAccepted()) {
            chips.add(new Chip("No subprotocol of those offered was chosen", Chip.Tone.WARNING));
        }
        return chips;
    }

    private static Chip acceptChip(Optional<String> expected, Optional<String> received, boolean needed) {
        if (received.isEmpty()) {
            return new Chip(
                    "Sec-WebSocket-Accept is missing" + (needed ? "" : ", as it is in a refusal"),
                    needed ? Chip.Tone.BAD : Chip.Tone.NEUTRAL);
        }
        return received.equals(expected)
                ? new Chip("Sec-WebSocket-Accept is as expected", Chip.Tone.GOOD)
                : new Chip("Sec-WebSocket-Accept is not as expected", Chip.Tone.BAD);
    }

    private static String negotiated(OpeningHandshake exchange, String header) {
        return "offered " + words(OpeningHandshake.list(exchange.request(), header)) + "; agreed "
                + words(OpeningHandshake.list(exchange.response(), header));
    }

    private static String words(List<String> members) {
        return members.isEmpty() ? "none" : String.join(", ", members);
    }
}
