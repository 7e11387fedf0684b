package app.sockeye.ui.inspector.connection;

import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.HeaderMeaning;
import app.sockeye.ui.inspector.entry.Fact;
import app.sockeye.ui.inspector.words.HandshakeTexts;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A head's start line and headers as they were on the wire, each with what it is for. */
final class HeadTable {
    private HeadTable() {}

    /** @param marked names of headers that the user marked secret, as {@link Header#canonicalName} */
    static Node of(HandshakeHead head, Set<String> marked) {
        VBox rows = new VBox(8, FactNodes.line(head.startLine(), "wire"));
        List<Header> headers = head.headers();
        headers.subList(0, Math.min(FactNodes.MOST_ROWS, headers.size()))
                .forEach(header -> rows.getChildren().add(row(header, marked)));
        return rows;
    }

    private static Node row(Header header, Set<String> marked) {
        Fact fact = new Fact(header.name(), header.value());
        Label name = FactNodes.line(header.name(), "header-name");
        Node value = fact.isSecret(marked) ? FactNodes.covered(fact) : FactNodes.line(header.value(), "wire");
        name.setLabelFor(value);
        Label meaning =
                FactNodes.line(HeaderMeaning.of(header.name()).orElse(HandshakeTexts.UNKNOWN_HEADER), "header-meaning");
        return new VBox(name, value, meaning);
    }
}
