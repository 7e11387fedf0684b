package app.sockeye.ui.log.bar;

import app.sockeye.profile.library.SavedFilter;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.filter.FilterInput;
import app.sockeye.ui.log.filter.FilterModel;
import app.sockeye.ui.log.filter.SavedFilterCommands;
import app.sockeye.ui.log.look.LogPopover;
import app.sockeye.ui.log.words.FilterTexts;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The workspace's saved filters: one click uses one; the filter in the field is saved under a name. */
final class SavedFiltersPopover {
    private static final double WIDTH = 340;
    private static final double HIGHEST = 320;

    private final FilterModel model;
    private final SavedFilterCommands commands;
    private final LogPopover popover;
    private final VBox list = new VBox();
    private final TextField name = new TextField();
    private final Label complaint = new Label();
    private final VBox form;

    SavedFiltersPopover(FilterModel model, SavedFilterCommands commands) {
        this.model = model;
        this.commands = commands;
        list.setId("saved-filters");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add(Styles.DENSE);
        form = form();
        VBox content = new VBox(8, LogPopover.caption(FilterTexts.SAVED_FILTERS), scroll, form);
        content.getStyleClass().add("saved-filters");
        content.setPrefWidth(WIDTH);
        popover = new LogPopover(content, Popover.ArrowLocation.TOP_RIGHT);
    }

    void show(Node owner) {
        commands.list(filters -> {
            fill(filters);
            boolean some = !model.textProperty().get().isBlank();
            Visibility.set(form, some);
            name.setText("");
            name.setPromptText(
                    some
                            ? FilterTexts.nameFor(
                                    VisibleText.of(model.textProperty().get()))
                            : "");
            complain("");
            popover.show(owner);
        });
    }

    private VBox form() {
        name.setId("saved-filter-name");
        name.setAccessibleText(FilterTexts.FILTER_NAME);
        complaint.getStyleClass().add("field-error");
        complaint.setWrapText(true);
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        Button save = new Button(FilterTexts.SAVE);
        save.setId("saved-filter-save");
        save.setMinWidth(Button.USE_PREF_SIZE);
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(e -> save());
        name.setOnAction(e -> save());
        HBox line = new HBox(8, name, save);
        HBox.setHgrow(name, Priority.ALWAYS);
        return new VBox(8, LogPopover.caption(FilterTexts.SAVE_THIS_FILTER), line, complaint);
    }

    private void save() {
        FilterInput input = FilterInput.parse(
                model.textProperty().get(), model.matchCaseProperty().get());
        if (input.problem().isPresent()) {
            complain(FilterTexts.wrongFilter(input.problem().get().sentence()));
        } else if (name.getText().isBlank()) {
            complain(FilterTexts.NAME_MISSING);
        } else {
            complain("");
            SavedFilter filter = new SavedFilter(
                    name.getText().strip(), model.textProperty().get().strip());
            commands.save(filter, this::fill);
            name.clear();
        }
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        Invalid.mark(name, !sentence.isEmpty());
    }

    private void fill(List<SavedFilter> filters) {
        list.getChildren().setAll(filters.stream().map(this::row).toList());
        if (filters.isEmpty()) {
            Label empty = new Label(FilterTexts.NO_SAVED_FILTERS);
            empty.setWrapText(true);
            empty.getStyleClass().add(Styles.TEXT_MUTED);
            list.getChildren().add(empty);
        }
    }

    private Node row(SavedFilter filter) {
        Label label = new Label(VisibleText.of(filter.name()));
        Label query = new Label(VisibleText.of(filter.query()));
        query.getStyleClass().addAll("wire", Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        query.setTextOverrun(OverrunStyle.ELLIPSIS);
        Button use = new Button(null, new VBox(2, label, query));
        use.getStyleClass().addAll("saved-filter", Styles.FLAT);
        use.setAccessibleText(FilterTexts.use(label.getText(), query.getText()));
        use.setMaxWidth(Double.MAX_VALUE);
        use.setAlignment(Pos.CENTER_LEFT);
        use.setOnAction(e -> {
            popover.hide();
            model.textProperty().set(filter.query());
            model.apply();
        });
        HBox.setHgrow(use, Priority.ALWAYS);
        IconButton delete = new IconButton(
                "saved-filter-delete",
                Feather.X,
                FilterTexts.delete(label.getText()),
                () -> commands.delete(filter, this::fill));
        HBox row = new HBox(4, use, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
