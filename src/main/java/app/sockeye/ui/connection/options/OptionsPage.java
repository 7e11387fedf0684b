package app.sockeye.ui.connection.options;

import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.ScrollIntoView;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.connection.FormField;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page with a connection's options. What is changed counts at once, and takes effect at the next connect. */
public final class OptionsPage extends BorderPane {
    private static final double LEAST_SEARCH = 120;

    private final OptionsModel model;
    private final SectionList sections;
    private final VBox content = new VBox(8);
    private final CustomTextField search = new CustomTextField();
    private final Label caption = new Label(OptionsTexts.AT_NEXT_CONNECT);
    private final Hyperlink invalid = new Hyperlink();
    private final Hyperlink reset = new Hyperlink(OptionsTexts.RESET_SECTION);
    private final Button connect = new Button();
    private final Label connectWord = new Label();
    private final Label keys = new Label(OptionsTexts.KEYS);
    private boolean wide;
    private final HeadersPane headers;
    private final QueryPane query;
    private final CookiesPane cookies;
    private final RequestPane request;
    private final FormatRulesPane formats;
    private final SegmentedBar<Boolean> which;
    private final ScrollPane scroll;
    private final List<OptionRow> rows = new ArrayList<>();
    private Runnable onClose = () -> {};

    /**
     * @param connection whose options it shows
     * @param background reads schemas
     */
    public OptionsPage(
            ConnectionModel connection,
            FolderCommands folders,
            CookieCommands cookieCommands,
            RequestPreviewer previewer,
            Executor background) {
        model = new OptionsModel(connection, folders);
        setId("options-page");
        getStyleClass().add("options-page");
        getStylesheets().add(Theme.sheet(OptionsPage.class, "options.css"));
        sections = new SectionList(model, PageSection.all());
        headers = new HeadersPane(model, new HeadersModel(connection, folders));
        query = new QueryPane(connection);
        cookies = new CookiesPane(cookieCommands);
        request = new RequestPane(connection, previewer);
        formats = new FormatRulesPane(model, background);
        which = new SegmentedBar<>(
                "options-which", OptionsTexts.WHICH, List.of(false, true), (Function<Boolean, String>)
                        changed -> changed ? OptionsTexts.CHANGED : OptionsTexts.ALL);
        model.changedOnlyProperty().bind(which.valueProperty());
        content.getStyleClass().add("options-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setId("options-content");
        scroll.setMinHeight(0);
        setTop(top());
        setLeft(sectionScroll());
        setCenter(scroll);
        setBottom(bottom());
        bind();
        showContent();
    }

    /** @param action hides the page */
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /** Fits the page to the window's room. */
    public void setRoom(Room room) {
        wide = room == Room.WIDE;
        showFoot();
        Visibility.set(caption, room != Room.SMALL);
    }

    /** Moves the keyboard's focus to the search. */
    public void focusSearch() {
        search.requestFocus();
    }

    /** Shows the first field that is not right, if there is one. */
    public void showInvalid() {
        Map<FormField, String> complaints =
                model.connection().complaintsProperty().get();
        if (complaints.containsKey(FormField.HEADERS) || complaints.containsKey(FormField.SUBPROTOCOLS)) {
            show(PageSection.HEADERS);
            return;
        }
        OptionSection.all()
                .filter(option -> model.complaint(option).isPresent())
                .findFirst()
                .ifPresent(this::show);
    }

    /** Shows an option's section, with the focus in its field. */
    public void show(Option option) {
        OptionSection section = OptionSection.of(option);
        PageSection.all().stream()
                .filter(page -> page.options().filter(section::equals).isPresent())
                .findFirst()
                .ifPresent(this::show);
        // Its place is known once it is laid out.
        UiPulse.afterNext(this, () -> rows.stream()
                .filter(row -> row.option().equals(option))
                .findFirst()
                .ifPresent(this::goTo));
    }

    private void goTo(OptionRow row) {
        row.focusField();
        ScrollIntoView.show(scroll, row);
    }

    private void show(PageSection section) {
        search.clear();
        which.valueProperty().set(false);
        sections.chosenProperty().set(section);
    }

    private Node top() {
        Label title = new Label(OptionsTexts.OPTIONS);
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("options-search");
        search.setPromptText(OptionsTexts.SEARCH);
        search.setAccessibleText(OptionsTexts.SEARCH);
        search.setLeft(Icon.of(Feather.SEARCH));
        search.setMinWidth(LEAST_SEARCH);
        search.textProperty().bindBidirectional(model.searchProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        which.setMinWidth(Region.USE_PREF_SIZE);
        IconButton close = new IconButton("options-close", Feather.X, OptionsTexts.CLOSE, () -> onClose.run());
        HBox top = new HBox(12, title, search, space, which, close);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("page-bar");
        return top;
    }

    /** A low window has no room for all sections. */
    private Node sectionScroll() {
        ScrollPane left = new ScrollPane(sections);
        left.setFitToWidth(true);
        left.setFitToHeight(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.setMinHeight(0);
        left.setFocusTraversable(false);
        left.getStyleClass().add("section-scroll");
        return left;
    }

    private Node bottom() {
        caption.getStyleClass().add("muted");
        caption.setGraphic(Icon.of(Feather.INFO));
        invalid.setId("options-invalid");
        invalid.getStyleClass().add("wrong-link");
        invalid.setOnAction(e -> showInvalid());
        reset.setId("options-reset");
        reset.setOnAction(e -> sections.chosenProperty().get().options().ifPresent(model::reset));
        keys.getStyleClass().add("caption");
        HBox face = new HBox(8, Icon.of(Feather.ZAP), connectWord, keys);
        face.setAlignment(Pos.CENTER);
        connect.setId("options-connect");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setGraphic(face);
        connect.accessibleTextProperty().bind(connectWord.textProperty());
        connect.setMinWidth(Region.USE_PREF_SIZE);
        connect.setOnAction(e -> {
            onClose.run();
            model.connection().reconnect();
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bottom = new HBox(12, caption, space, invalid, reset, connect);
        bottom.setAlignment(Pos.CENTER_LEFT);
        bottom.getStyleClass().add("page-foot");
        return bottom;
    }

    private void bind() {
        ConnectionModel connection = model.connection();
        sections.chosenProperty().addListener(o -> showContent());
        model.searchProperty().addListener(o -> showContent());
        model.changedOnlyProperty().addListener(o -> showContent());
        connection.form().optionsProperty().addListener(o -> update());
        connection.form().headers().addListener((javafx.beans.InvalidationListener) o -> sections.update());
        connection.optionComplaintsProperty().addListener(o -> update());
        connection.around().addListener(o -> update());
        connection.statusProperty().addListener(o -> showFoot());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                e.consume();
            } else if (e.isShortcutDown() && e.getCode() == KeyCode.F) {
                search.requestFocus();
                e.consume();
            }
        });
    }

    private void update() {
        rows.forEach(OptionRow::update);
        sections.update();
        showFoot();
    }

    private void showFoot() {
        int wrong = model.connection().optionComplaintsProperty().get().size();
        invalid.setText(OptionsTexts.invalid(wrong));
        Visibility.set(invalid, wrong > 0);
        Visibility.set(
                reset,
                !model.isSearching()
                        && sections.chosenProperty()
                                .get()
                                .options()
                                .filter(section -> model.changed(section) > 0)
                                .isPresent());
        SessionState state = model.connection().statusProperty().get().state();
        connectWord.setText(state.canConnect() ? OptionsTexts.CONNECT : OptionsTexts.RECONNECT);
        connect.setDisable(wrong > 0);
        // Its key ends a connection.
        Visibility.set(keys, wide && state.canConnect());
    }

    private void showContent() {
        rows.clear();
        content.getChildren().clear();
        if (model.isSearching()) {
            showFound();
        } else {
            PageSection section = sections.chosenProperty().get();
            content.getChildren().add(heading(section.title(), section.help()));
            section.options().ifPresentOrElse(options -> add(options.options()), () -> content.getChildren()
                    .add(pane(section)));
            if (section.options().filter(OptionSection.COOKIES::equals).isPresent()) {
                content.getChildren().add(cookies);
                cookies.show();
            } else if (section.options().filter(OptionSection.FORMATS::equals).isPresent()) {
                content.getChildren().add(formats);
            }
        }
        showFoot();
    }

    private Node pane(PageSection section) {
        if (section.equals(PageSection.PREVIEW)) {
            request.show();
            return request;
        }
        return section.equals(PageSection.HEADERS) ? headers : query;
    }

    private void showFound() {
        for (OptionSection section : OptionSection.values()) {
            List<Option> found = model.found(section);
            if (!found.isEmpty()) {
                content.getChildren().add(heading(section.title(), ""));
                add(found);
            }
        }
        if (rows.isEmpty()) {
            Label none = new Label(
                    model.searchProperty().get().isBlank() ? OptionsTexts.NOTHING_CHANGED : OptionsTexts.NOTHING_FOUND);
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            content.getChildren().add(none);
        }
    }

    private void add(List<Option> options) {
        for (Option option : options) {
            OptionRow row = new OptionRow(model, option);
            rows.add(row);
            content.getChildren().add(row);
        }
    }

    private static Node heading(String title, String help) {
        Label name = new Label(title);
        name.getStyleClass().add("section-title");
        Label about = new Label(help);
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        Visibility.set(about, !help.isEmpty());
        return new VBox(2, name, about);
    }
}
