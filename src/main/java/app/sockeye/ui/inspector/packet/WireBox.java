package app.sockeye.ui.inspector.packet;

import app.sockeye.dialect.packet.WirePart;
import app.sockeye.payload.Preview;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.frame.FrameDiagram;
import app.sockeye.ui.common.frame.FrameField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How a packet stands on the wire: the bits of a binary one's beginning, and all parts in their order. */
final class WireBox extends VBox {
    /** Number of bits that are drawn, in rows of 32. */
    private static final int MOST_BITS = 192;

    private static final int MOST_PARTS = 200;
    private static final int MOST_CHARS = 60;
    private static final double GAP = 6;
    private static final double LEAST_WIDTH = 60;

    WireBox(List<WirePart> parts) {
        super(8);
        if (parts.stream().anyMatch(WireBox::isInBits)) {
            FrameDiagram diagram = new FrameDiagram();
            diagram.setId("packet-diagram");
            diagram.show(fields(parts));
            getChildren().add(diagram);
        }
        FlowPane chips = new FlowPane(GAP, GAP);
        parts.stream().filter(part -> !isInBits(part)).limit(MOST_PARTS).forEach(part -> chips.getChildren()
                .add(chip(part)));
        getChildren().add(chips);
        parts.stream()
                .filter(part -> !part.meaning().isEmpty())
                .limit(MOST_PARTS)
                .forEach(part -> getChildren()
                        .add(PacketFieldTable.line(part.label() + ": " + part.meaning(), "packet-meaning")));
    }

    private static boolean isInBits(WirePart part) {
        return part.firstBit() % Byte.SIZE != 0 || part.bits() % Byte.SIZE != 0;
    }

    private static List<FrameField> fields(List<WirePart> parts) {
        List<FrameField> fields = new ArrayList<>();
        for (WirePart part : parts) {
            if (part.firstBit() < MOST_BITS && part.bits() > 0) {
                int bits = (int) Math.min(part.bits(), MOST_BITS - part.firstBit());
                fields.add(new FrameField(part.label(), (int) part.firstBit(), bits, shown(part.value())));
            }
        }
        return fields;
    }

    /** As wide as its value, but not wider than the box. */
    private VBox chip(WirePart part) {
        Label value = new Label(shown(part.value()));
        value.getStyleClass().addAll("wire", "wire-part");
        value.maxWidthProperty().bind(Bindings.max(LEAST_WIDTH, widthProperty()));
        Label label = new Label(part.label());
        label.getStyleClass().add("packet-meaning");
        VBox chip = new VBox(2, value, label);
        chip.setAccessibleText(part.label() + " " + value.getText());
        if (!part.meaning().isEmpty()) {
            Tip.set(chip, part.meaning());
        }
        return chip;
    }

    private static String shown(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return Preview.text(bytes, bytes.length, MOST_CHARS);
    }
}
