package app.sockeye.ui.tab.session;

import app.sockeye.history.KeptSession;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.history.SessionWords;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The bar of a tab not yet connected that links to the last session of its connection. */
public final class EarlierBar extends HBox {
    private final SessionTab tab;
    private final Label sentence = new Label();
    private final Hyperlink show = new Hyperlink(TabTexts.SHOW_EARLIER);

    /** @param open shows a recorded session */
    public EarlierBar(SessionTab tab, Consumer<KeptSession> open) {
        this.tab = tab;
        setId("earlier");
        getStyleClass().add("earlier");
        setAlignment(Pos.CENTER_LEFT);
        show.setId("earlier-show");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(e -> tab.earlierProperty().get().ifPresent(open));
        Pane space = new Pane();
        setHgrow(space, Priority.ALWAYS);
        IconButton dismiss = new IconButton("earlier-dismiss", Feather.X, TabTexts.DISMISS, tab::dismissEarlier);
        tab.earlierProperty().addListener(o -> update());
        update();
        Visibility.fill(this, visibleProperty(), Icon.of(Feather.CLOCK), sentence, show, space, dismiss);
    }

    private void update() {
        var earlier = tab.earlierProperty().get();
        earlier.ifPresent(session -> sentence.setText(TabTexts.earlier(SessionWords.start(session))));
        Visibility.set(this, earlier.isPresent());
    }
}
