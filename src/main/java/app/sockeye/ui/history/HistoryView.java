package app.sockeye.ui.history;

import app.sockeye.payload.ByteSize;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.keyboard.TypeOn;
import app.sockeye.ui.common.pulse.UiPulse;
import atlantafx.base.controls.CustomTextField;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The history region: search, list, used disk space, import. */
public final class HistoryView extends VBox {
    /** How often live sessions are read again. */
    private static final long REFRESH_NANOS = 2_000_000_000L;

    private final HistoryModel model;
    private final HistoryList list;
    private final CustomTextField search = new CustomTextField();
    private final IconToggle inMessages =
            new IconToggle("history-in-messages", Feather.MESSAGE_SQUARE, HistoryTexts.IN_MESSAGES);
    private final LongSupplier limit;
    private long refreshed;

    /** @param limit bytes that unpinned sessions may take on disk */
    public HistoryView(HistoryModel model, LongSupplier limit, UiPulse pulse) {
        this.model = model;
        this.limit = limit;
        this.list = new HistoryList(model);
        setId("history");
        getStyleClass().add("history");
        getStylesheets().add(Theme.sheet(HistoryView.class, "history.css"));
        StackPane body = new StackPane(list, new EmptyHistory(model));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(searchLine(), narrowing(), new ImportedBar(model), error(), searchStatus(), body, foot());
        pulse.follow(this::followLive);
    }

    /** Puts the cursor into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Puts the keyboard's focus on the list. */
    public void focusList() {
        list.focusRows();
    }

    /** Imports a file, as its button does after asking for one. */
    public void importFile(Path file) {
        model.imports().run(file);
    }

    private HBox searchLine() {
        search.setId("history-search");
        search.setLeft(Icon.of(Feather.SEARCH));
        search.setRight(inMessages);
        TypeOn.after(inMessages, search);
        inMessages.selectedProperty().bindBidirectional(model.inMessagesProperty());
        search.promptTextProperty()
                .bind(Bindings.when(model.inMessagesProperty())
                        .then(HistoryTexts.SEARCH_MESSAGES)
                        .otherwise(HistoryTexts.SEARCH_SESSIONS));
        search.accessibleTextProperty().bind(search.promptTextProperty());
        search.textProperty().bindBidirectional(model.textProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        HBox line = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        line.getStyleClass().add("history-search-line");
        return line;
    }

    private void searchKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
        } else if (e.getCode() == KeyCode.ENTER && model.inMessagesProperty().get()) {
            model.search().begin();
        } else if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
            list.focusRows();
        } else {
            return;
        }
        e.consume();
    }

    private HBox narrowing() {
        ChoiceBox<String> profile = new ChoiceBox<>();
        profile.setId("history-profile");
        profile.setAccessibleText(HistoryTexts.CONNECTIONS);
        profile.getItems().setAll(HistoryTexts.ALL_CONNECTIONS, HistoryTexts.THIS_CONNECTION);
        profile.setValue(HistoryTexts.ALL_CONNECTIONS);
        profile.valueProperty().addListener((o, before, now) -> model.onlyProfileProperty()
                .set(HistoryTexts.THIS_CONNECTION.equals(now)));
        model.onlyProfileProperty()
                .addListener((o, before, now) ->
                        profile.setValue(now ? HistoryTexts.THIS_CONNECTION : HistoryTexts.ALL_CONNECTIONS));
        ChoiceBox<Period> period = new ChoiceBox<>();
        period.setId("history-period");
        period.setAccessibleText(HistoryTexts.PERIOD);
        period.getItems().setAll(Period.values());
        period.valueProperty().bindBidirectional(model.periodProperty());
        for (ChoiceBox<?> box : new ChoiceBox<?>[] {profile, period}) {
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMinWidth(0);
            box.setPrefWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        HBox line = new HBox(6, profile, period);
        line.getStyleClass().add("history-narrowing");
        return line;
    }

    private Label error() {
        Label error = new Label();
        error.setId("history-error");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.getStyleClass().addAll("field-error", "history-line");
        error.textProperty().bind(model.search().errorProperty());
        Visibility.when(error, error.textProperty().isNotEmpty());
        return error;
    }

    private HBox searchStatus() {
        Label status = new Label();
        status.setId("history-status");
        status.getStyleClass().add("caption");
        status.textProperty().bind(model.search().statusProperty());
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        Button cancel = new Button(HistoryTexts.STOP);
        cancel.setId("history-stop");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> model.search().cancel());
        Visibility.when(cancel, model.search().runningProperty());
        HBox line = new HBox(6, status, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("history-line");
        Visibility.when(
                line, status.textProperty().isNotEmpty().or(model.search().runningProperty()));
        return line;
    }

    private VBox foot() {
        Label used = new Label();
        used.setId("history-used");
        used.getStyleClass().add("caption");
        used.setMaxWidth(Double.MAX_VALUE);
        used.setMinWidth(0);
        HBox.setHgrow(used, Priority.ALWAYS);
        used.textProperty()
                .bind(Bindings.createStringBinding(this::usedWords, model.listingProperty(), model.shownProperty()));
        Tip.follow(used, used.textProperty());
        Button importing = new Button(HistoryTexts.IMPORT);
        importing.setId("history-import");
        importing.getStyleClass().add("small");
        importing.setMinWidth(USE_PREF_SIZE);
        importing.setOnAction(e -> model.imports().choose());
        importing.disableProperty().bind(model.imports().runningProperty());
        HBox line = new HBox(6, used, importing);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(6, new ImportStatus(model.imports()), line);
        foot.getStyleClass().add("history-foot");
        return foot;
    }

    private String usedWords() {
        SessionListing listing = model.listingProperty().get();
        if (!listing.known()) {
            return "";
        }
        String used = HistoryTexts.used(ByteSize.format(listing.counted()), ByteSize.format(limit.getAsLong()));
        return listing.pinned() == 0 ? used : used + ", " + HistoryTexts.pinned(ByteSize.format(listing.pinned()));
    }

    private boolean followLive() {
        long now = System.nanoTime();
        if (model.shownProperty().get()
                && model.listingProperty().get().hasLive()
                && now - refreshed >= REFRESH_NANOS) {
            refreshed = now;
            model.refresh();
        }
        return false;
    }
}
