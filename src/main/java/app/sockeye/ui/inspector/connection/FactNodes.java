package app.sockeye.ui.inspector.connection;

import app.sockeye.payload.Preview;
import app.sockeye.ui.common.menu.CopyMenu;
import app.sockeye.ui.inspector.entry.Fact;
import app.sockeye.ui.inspector.words.HandshakeTexts;
import java.nio.charset.StandardCharsets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The nodes that facts consist of: lines that can be copied, covered secrets, text. */
final class FactNodes {
    /** Most characters shown of a line; the Text view has all of it. */
    static final int MOST_CHARS = 1000;

    static final int MOST_ROWS = 500;
    private static final int MOST_TEXT = 8_000;

    private FactNodes() {}

    /** A secret's value, shown when asked for: it should not stand in every picture of the window. */
    static Node covered(Fact fact) {
        Hyperlink show = new Hyperlink(HandshakeTexts.SHOW_SECRET);
        show.setAccessibleText(HandshakeTexts.showValueOf(fact.name()));
        StackPane cover = new StackPane(show);
        cover.setAlignment(Pos.TOP_LEFT);
        show.setOnAction(e -> cover.getChildren().setAll(line(fact.value(), "wire")));
        return cover;
    }

    static Label text(String text) {
        StringBuilder shown = new StringBuilder();
        text.strip()
                .lines()
                .limit(MOST_ROWS)
                .takeWhile(l -> shown.length() < MOST_TEXT)
                .forEach(l -> shown.append(shown(l)).append('\n'));
        if (text.strip()
                .lines()
                .skip(shown.chars().filter(c -> c == '\n').count())
                .findFirst()
                .isPresent()) {
            shown.append(HandshakeTexts.REST);
        }
        Label label = new Label(shown.toString().stripTrailing());
        label.setWrapText(true);
        label.getStyleClass().addAll("wire", "facts-text");
        CopyMenu.on(label, text);
        return label;
    }

    static Label line(String words, String style) {
        Label label = new Label(shown(words));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        CopyMenu.on(label, words);
        return label;
    }

    private static String shown(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return Preview.text(bytes, bytes.length, MOST_CHARS);
    }
}
