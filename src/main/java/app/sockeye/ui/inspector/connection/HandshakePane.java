package app.sockeye.ui.inspector.connection;

import app.sockeye.payload.ReadableBody;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.connection.FactNames;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.Fact;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.words.HandshakeTexts;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Both sides of the opening handshake, what was agreed on, how long it took, and the server's certificates. */
public final class HandshakePane extends SectionsPane<OpeningHandshake> {

    /** @param background reads the transcript */
    public HandshakePane(Background background) {
        super("inspector-handshake", InspectorTexts.HANDSHAKE, background);
    }

    @Override
    Callable<OpeningHandshake> reading(InspectedEntry what) {
        return () -> OpeningHandshakeReader.read(what.transcript(), what.entry().index());
    }

    @Override
    List<Node> sections(OpeningHandshake exchange) {
        List<Node> sections = new ArrayList<>();
        if (!exchange.problem().isEmpty()) {
            sections.add(FactNodes.line(exchange.problem(), "facts-problem"));
        }
        sections.add(new SideBySide(
                head("handshake-request", InspectorTexts.REQUEST, exchange.request(), exchange.marked()),
                head("handshake-response", InspectorTexts.RESPONSE, exchange.response(), exchange.marked())));
        if (!exchange.body().equals(ReadableBody.NONE)) {
            sections.add(body(exchange.body()));
        }
        if (exchange.request().isPresent() && exchange.response().isPresent()) {
            sections.add(NegotiationSection.of(exchange));
        }
        Waterfall.of(exchange)
                .ifPresent(w -> sections.add(new Section("handshake-timings", HandshakeTexts.TIMINGS, w)));
        exchange.via()
                .ifPresent(via -> sections.add(new Section(
                        "handshake-route",
                        HandshakeTexts.ROUTE,
                        FactTable.of(List.of(new Fact(FactNames.VIA, VisibleText.of(via)))))));
        exchange.reached().flatMap(TlsSection::of).ifPresent(sections::add);
        return sections;
    }

    private static Node head(String id, String title, Optional<HandshakeHead> head, Set<String> marked) {
        return new Section(
                id,
                title,
                head.map(h -> HeadTable.of(h, marked))
                        .orElseGet(() -> FactNodes.line(HandshakeTexts.NOT_RECORDED, "muted")));
    }

    private static Node body(ReadableBody body) {
        VBox lines = new VBox(4);
        body.notes().forEach(note -> lines.getChildren().add(FactNodes.line(note, "muted")));
        if (!body.text().isEmpty()) {
            lines.getChildren().add(FactNodes.text(formatted(body.text())));
        }
        return new Section("handshake-body", HandshakeTexts.BODY, lines);
    }

    private static String formatted(String text) {
        if (JsonText.looksLikeJson(text.getBytes(StandardCharsets.UTF_8))) {
            try {
                return JsonText.format(text);
            } catch (InvalidJsonException e) {
                // It is shown as received.
            }
        }
        return text;
    }
}
