package app.sockeye.ui.message;

import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Edits what is saved with a message. Enter in a field, and Ctrl+Enter anywhere, saves; Escape does not. */
public final class DetailsPopover extends BarePopover {
    private static final double WIDTH = 380;
    /** Height of the popover without what scrolls, in px. */
    private static final double AROUND = 150;

    private static final double LEAST_FORM = 120;
    private static final double SCROLL_BAR = 16;

    private final MessageDetails details;
    private final TextField name = new TextField();
    private final Label problem = new Label();
    private final Label warning = new Label();
    private final VBox captures = new VBox(10);
    private final Label hint = new Label(DetailsTexts.CAPTURES_HINT);
    private final Button save = new Button(DetailsTexts.SAVE);
    private final ScrollPane scroll;

    /** @param details what is edited */
    public DetailsPopover(MessageDetails details) {
        super(ArrowLocation.BOTTOM_LEFT);
        this.details = details;
        Label heading = new Label(details.isNew() ? DetailsTexts.SAVE_MESSAGE : DetailsTexts.MESSAGE_DETAILS);
        heading.getStyleClass().add("heading");
        VBox form = new VBox(12, fields(), capturesHeading(), hint, captures, warning);
        form.getStyleClass().add("details-form");
        // Its own height is that of texts which are not wrapped.
        scroll = new ScrollPane(form) {
            @Override
            protected double computePrefHeight(double width) {
                return form.prefHeight(WIDTH - SCROLL_BAR);
            }
        };
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox content = new VBox(10, heading, scroll, problem, buttons());
        content.setId("message-details");
        content.getStyleClass().add("message-details");
        content.getStylesheets().add(Theme.sheet(DetailsPopover.class, "message.css"));
        content.setMinWidth(WIDTH);
        content.setMaxWidth(WIDTH);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        InvalidationListener check = o -> check();
        for (Observable each : List.of(
                details.nameProperty(),
                details.notesProperty(),
                details.schemaProperty(),
                details.placeProperty(),
                details.captures())) {
            each.addListener(check);
        }
        details.captures().addListener((Observable o) -> showCaptures());
        setContent(content);
        showCaptures();
        check();
    }

    /** Shows it at a node, with the caret in the name. */
    public void open(Node owner) {
        double room = owner.getScene().getWindow().getHeight() - AROUND;
        scroll.setMaxHeight(Math.max(LEAST_FORM, room));
        show(owner);
        focusFirst(name);
        name.selectAll();
    }

    /** Shows it over the middle of a part of the window, with the caret in the name. */
    public void openOver(Node region) {
        double room = region.getScene().getWindow().getHeight() - AROUND;
        scroll.setMaxHeight(Math.max(LEAST_FORM, room));
        showOver(region, WIDTH);
        focusFirst(name);
        name.selectAll();
    }

    private GridPane fields() {
        name.setId("details-name");
        name.textProperty().bindBidirectional(details.nameProperty());
        name.setOnAction(e -> save(false));
        ComboBox<LibraryEntry> place = box("details-place", DetailsTexts.PLACE, MessageDetails::nameOf);
        place.getItems().setAll(details.places());
        place.valueProperty().bindBidirectional(details.placeProperty());
        ComboBox<Integer> shortcut = box("details-shortcut", DetailsTexts.SHORTCUT, DetailsTexts::shortcut);
        shortcut.getItems()
                .setAll(IntStream.rangeClosed(0, SavedMessage.LAST_SHORTCUT)
                        .boxed()
                        .toList());
        shortcut.valueProperty().bindBidirectional(details.shortcutProperty());
        TextArea notes = new TextArea();
        notes.setId("details-notes");
        TabLeaves.from(notes);
        notes.setPrefRowCount(2);
        notes.setWrapText(true);
        notes.textProperty().bindBidirectional(details.notesProperty());
        TextField schema = new TextField();
        schema.setId("details-schema");
        schema.setPromptText(DetailsTexts.SCHEMA_PROMPT);
        schema.getStyleClass().add("wire");
        schema.textProperty().bindBidirectional(details.schemaProperty());
        schema.setOnAction(e -> save(false));
        HBox.setHgrow(schema, Priority.ALWAYS);
        HBox schemaFile = new HBox(
                4,
                schema,
                new IconButton(
                        "details-schema-choose", Feather.FOLDER, DetailsTexts.CHOOSE_SCHEMA, this::chooseSchema));
        schemaFile.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(8);
        row(grid, 0, DetailsTexts.NAME, name);
        row(grid, 1, DetailsTexts.PLACE, place);
        row(grid, 2, DetailsTexts.SHORTCUT, shortcut);
        row(grid, 3, DetailsTexts.SCHEMA, schemaFile);
        row(grid, 4, DetailsTexts.NOTES, notes);
        return grid;
    }

    private void chooseSchema() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(DetailsTexts.CHOOSE_SCHEMA);
        // The dialog takes the focus, which must not close the form.
        setAutoHide(false);
        try {
            Optional.ofNullable(chooser.showOpenDialog(getOwnerWindow()))
                    .ifPresent(file -> details.schemaProperty().set(file.getPath()));
        } finally {
            setAutoHide(true);
        }
    }

    private static void row(GridPane grid, int row, String text, Region field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(text);
        field.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.addRow(row, label, field);
    }

    private static <T> ComboBox<T> box(String id, String name, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }

    private HBox capturesHeading() {
        Label heading = new Label(DetailsTexts.CAPTURES);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton add = new IconButton("capture-add", Feather.PLUS, DetailsTexts.ADD_CAPTURE, () -> {
            details.addCapture();
            ((CaptureLine) captures.getChildren().get(captures.getChildren().size() - 1)).focusFirst();
        });
        HBox line = new HBox(heading, gap, add);
        line.setAlignment(Pos.CENTER_LEFT);
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        warning.setId("details-warning");
        warning.getStyleClass().add("details-warning");
        warning.setWrapText(true);
        problem.setId("details-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        return line;
    }

    private HBox buttons() {
        Button copy = new Button(DetailsTexts.SAVE_COPY);
        copy.setId("details-copy");
        copy.setOnAction(e -> save(true));
        Visibility.set(copy, !details.isNew());
        Button cancel = new Button(DetailsTexts.CANCEL);
        cancel.setId("details-cancel");
        cancel.setOnAction(e -> hide());
        save.setId("details-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(e -> save(false));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, copy, gap, cancel, save);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void showCaptures() {
        captures.getChildren()
                .setAll(details.captures().stream()
                        .map(capture -> new CaptureLine(details, capture))
                        .toList());
        Visibility.set(captures, !details.captures().isEmpty());
        Visibility.set(hint, details.captures().isEmpty());
        details.captures().forEach(capture -> {
            capture.variableProperty().addListener((Observable o) -> check());
            capture.testValueProperty().addListener((Observable o) -> check());
        });
    }

    private void check() {
        String complaint = details.complaint().orElse("");
        problem.setText(complaint);
        Visibility.set(problem, !complaint.isEmpty());
        warning.setText(details.warnings().stream().map(DetailsTexts::warning).collect(Collectors.joining("\n")));
        Visibility.set(warning, !warning.getText().isEmpty());
    }

    private void onKey(KeyEvent e) {
        if (e.isShortcutDown() && e.getCode() == KeyCode.ENTER) {
            save(false);
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            hide();
            e.consume();
        }
    }

    private void save(boolean asNew) {
        if (details.save(asNew)) {
            hide();
        }
    }
}
