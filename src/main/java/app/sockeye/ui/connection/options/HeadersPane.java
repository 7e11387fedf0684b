package app.sockeye.ui.connection.options;

import app.sockeye.client.options.ConnectRules;
import app.sockeye.profile.HeaderLayer.GivenHeader;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.RowOrder;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.connection.ConnectionForm;
import app.sockeye.ui.connection.FormField;
import app.sockeye.ui.connection.HeaderRow;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The headers of the opening handshake as a table or as text, and the subprotocols. */
final class HeadersPane extends VBox {
    private static final int TEXT_ROWS = 12;
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final HeadersModel model;
    private final ConnectionForm form;
    /** The headers from around the connection, above its own as they are sent before them. */
    private final VBox given = new VBox(4);

    private final VBox rows = new VBox(4);
    private final RowOrder order;
    private final TextArea text = new TextArea();
    /** The headers when they began to be edited as text, whose secrets the dots there stand for. */
    private List<HeaderRow> beforeText = List.of();
    /** What {@link #given} shows. */
    private List<GivenHeader> shown = List.of();

    private final SegmentedBar<String> view = new SegmentedBar<>(
            "headers-view",
            OptionsTexts.HEADERS_VIEW,
            List.of(OptionsTexts.TABLE, OptionsTexts.TEXT),
            Function.identity());

    HeadersPane(OptionsModel options, HeadersModel model) {
        super(6);
        this.model = model;
        order = new RowOrder(rows, model.own()::size, model::move);
        form = options.connection().form();
        Button add = new Button(OptionsTexts.ADD_HEADER, Icon.of(Feather.PLUS));
        add.setId("add-header");
        add.getStyleClass().add(Styles.FLAT);
        add.setOnAction(e -> addRow());
        text.setId("headers-text");
        TabLeaves.from(text);
        text.setAccessibleText(OptionsTexts.HEADERS_AS_TEXT);
        text.setPrefRowCount(TEXT_ROWS);
        text.getStyleClass().add("wire");
        text.textProperty().addListener((o, before, now) -> readText(now));
        Label asText = caption(OptionsTexts.HEADERS_AS_TEXT);
        VBox table = new VBox(4, given, rows, add);
        VBox lines = new VBox(4, text, asText);
        Label wrong = new Label();
        wrong.setId("headers-error");
        wrong.getStyleClass().add("field-error");
        wrong.setWrapText(true);
        Visibility.when(wrong, wrong.textProperty().isNotEmpty());
        getChildren()
                .setAll(view, table, lines, wrong, caption(OptionsTexts.HEADERS_ADDED), new SubprotocolsRow(options));
        view.valueProperty().addListener((o, before, now) -> showView(table, lines));
        showView(table, lines);
        form.headers().addListener((ListChangeListener<HeaderRow>) change -> {
            while (change.next()) {
                if (change.wasAdded() || change.wasRemoved()) {
                    showRows();
                    return;
                }
            }
            update();
        });
        options.connection().around().addListener(o -> {
            shown = List.of();
            update();
        });
        showRows();
        options.connection()
                .complaintsProperty()
                .subscribe(now -> wrong.setText(now.getOrDefault(FormField.HEADERS, "")));
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void showView(VBox table, VBox lines) {
        boolean asText = view.valueProperty().get().equals(OptionsTexts.TEXT);
        if (asText) {
            beforeText = List.copyOf(form.headers());
            text.setText(HeaderLines.print(beforeText));
        }
        Visibility.set(table, !asText);
        Visibility.set(lines, asText);
    }

    private void readText(String typed) {
        if (view.valueProperty().get().equals(OptionsTexts.TEXT)) {
            form.headers().setAll(HeaderLines.read(typed, beforeText));
        }
    }

    private void showRows() {
        rows.getChildren().setAll(form.headers().stream().map(this::editor).toList());
        showGiven();
    }

    /** Shows what other headers make of each. */
    private void update() {
        editors().forEach(HeaderEditor::update);
        showGiven();
    }

    private void showGiven() {
        List<GivenHeader> now = model.given();
        if (!now.equals(shown)) {
            shown = now;
            given.getChildren().setAll(now.stream().map(this::givenRow).toList());
        }
    }

    private GivenHeaderRow givenRow(GivenHeader one) {
        return new GivenHeaderRow(one, model::variables, () -> model.takeFromFolder(one), (header, caret) -> {
            HeaderRow row = model.replace(header);
            if (caret >= 0) {
                goOn(row, caret);
            }
        });
    }

    /** Lets the user type on in the connection's own header. */
    private void goOn(HeaderRow row, int caret) {
        editors()
                .filter(editor -> editor.row() == row)
                .flatMap(editor -> editor.lookupAll(".text-field").stream())
                .filter(node -> node.getId().startsWith("header-value") && node.isVisible())
                .map(TextField.class::cast)
                .forEach(field -> {
                    field.requestFocus();
                    field.positionCaret(caret);
                });
    }

    private Stream<HeaderEditor> editors() {
        return rows.getChildren().stream()
                .map(row -> (HeaderEditor) ((VBox) row).getChildren().get(0));
    }

    /** A row's fields, with what to know about the header below. */
    private VBox editor(HeaderRow row) {
        Label note = caption("");
        note.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ConnectRules.noteOnHeader(row.nameProperty().get().strip())
                                .orElse(""),
                        row.nameProperty()));
        Visibility.when(note, note.textProperty().isNotEmpty());
        HeaderEditor editor = new HeaderEditor(model, row, this::paste);
        VBox box = new VBox(2, editor, note);
        box.getStyleClass().add("movable-row");
        box.pseudoClassStateChanged(OFF, !row.enabledProperty().get());
        row.enabledProperty().addListener((o, before, now) -> box.pseudoClassStateChanged(OFF, !now));
        order.add(box, editor.grip());
        return box;
    }

    private void addRow() {
        form.headers().add(new HeaderRow());
        // The user types the name next.
        rows.getChildren().get(form.headers().size() - 1).lookup("#header-name").requestFocus();
    }

    /** Makes rows of lines that were pasted into a name. */
    private void paste(HeaderRow row, String lines) {
        int at = form.headers().indexOf(row);
        List<HeaderRow> pasted = HeaderLines.read(lines, List.of());
        form.headers().remove(at);
        form.headers().addAll(at, pasted);
    }
}
