package app.sockeye.ui.inspector;

import app.sockeye.dialect.compressed.UnpackedMessage;
import app.sockeye.payload.ByteSize;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.PartRows;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Offers to open the content found in the bytes shown, and leads back from opened content. Hidden without either. */
final class ContentBar extends HBox {
    private final InspectorModel model;

    ContentBar(InspectorModel model) {
        this.model = model;
        getStyleClass().add("content-bar");
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(InspectedEntry what) {
        List<Node> shown = new ArrayList<>();
        what.from().ifPresent(from -> {
            boolean nested = from.from().isPresent();
            Button back = button(
                    "content-back",
                    Feather.CORNER_UP_LEFT,
                    nested ? InspectorTexts.BACK : InspectorTexts.BACK_TO_MESSAGE);
            back.setOnAction(e -> model.back());
            String size = ByteSize.format(what.payload().size());
            String name = what.bytes().name();
            shown.add(back);
            shown.add(new Chip(name.isEmpty() ? size : name + " · " + size, Chip.Tone.NEUTRAL));
        });
        what.unpacked().ifPresent(unpacked -> addStream(shown, what, unpacked));
        what.recognition().ifPresent(found -> {
            Button open = button("content-open", Feather.PACKAGE, InspectorTexts.openAs(found.name()));
            open.setOnAction(e -> model.open(() -> PartRows.onlyContent(found), found.name()));
            shown.add(open);
        });
        getChildren().setAll(shown);
        Visibility.set(this, !shown.isEmpty());
    }

    /** Of a message of a compressed stream: what it is, and the way to its other form. */
    private void addStream(List<Node> shown, InspectedEntry what, UnpackedMessage unpacked) {
        if (unpacked.problem().isPresent()) {
            Label why = new Label(unpacked.problem().get());
            why.setId("content-not-unpacked");
            why.setWrapText(true);
            shown.add(why);
            return;
        }
        String size = ByteSize.format(unpacked.bytes().length);
        String packed = ByteSize.format(what.entry().size());
        shown.add(new Chip(InspectorTexts.unpacked(unpacked.method().title(), packed, size), Chip.Tone.NEUTRAL));
        boolean received = what.received().isEmpty();
        Button other = button(
                "content-received",
                received ? Feather.PACKAGE : Feather.CORNER_UP_LEFT,
                received ? InspectorTexts.SHOW_UNPACKED : InspectorTexts.SHOW_RECEIVED);
        other.setOnAction(e -> model.switchForm());
        shown.add(other);
    }

    private static Button button(String id, Feather icon, String text) {
        Button button = new Button(text, Icon.of(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small", "accent");
        return button;
    }
}
