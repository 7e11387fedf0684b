package app.sockeye.ui.environment;

import app.sockeye.profile.environment.BrokenEnvironment;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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

/** The page on which environments and their values are edited. What is changed is kept at once. */
public final class ValuesPage extends BorderPane {
    /** So that a name and its value are seen as one line, in px. */
    private static final double MOST_WIDTH = 860;

    private final EnvironmentModel model;
    private final SubjectList subjects;
    private final SubjectHead head;
    private final VBox rows = new VBox(6);
    private final Label none = new Label(EnvironmentTexts.NO_VALUES);
    private final VBox table;
    private final VBox brokenFile = new VBox(8);
    private ValuesModel values;
    private Runnable onClose = () -> {};

    /** @param model whose values are edited */
    public ValuesPage(EnvironmentModel model) {
        this.model = model;
        setId("values-page");
        getStyleClass().add("values-page");
        getStylesheets().add(Theme.sheet(ValuesPage.class, "environment.css"));
        values = new ValuesModel(model, model.editedProperty().get());
        subjects = new SubjectList(model);
        head = new SubjectHead(model, this::focusFirst);
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        Button add = new Button(EnvironmentTexts.ADD_VALUE, Icon.of(Feather.PLUS));
        add.setId("add-value");
        add.getStyleClass().add(Styles.FLAT);
        add.setOnAction(e -> add());
        table = new VBox(8, head, none, rows, add);
        VBox content = new VBox(table, brokenFile);
        content.getStyleClass().add("values-content");
        content.setMaxWidth(MOST_WIDTH);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        setTop(top());
        setLeft(subjects);
        setCenter(scroll);
        setBottom(foot());
        model.listProperty().addListener(o -> follow());
        model.chosenProperty().addListener(o -> follow());
        model.editedProperty().addListener(o -> edit());
        model.brokenProperty().addListener(o -> follow());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                e.consume();
            }
        });
        edit();
    }

    /** @param action hides the page */
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /** Moves the keyboard's focus to what the user types next: the name of a new environment, or a value. */
    public void focusNext() {
        // Only then are the fields in the scene, and can have the focus.
        applyCss();
        if (model.isNameNext()) {
            head.focusName();
        } else {
            focusFirst();
        }
    }

    private void focusFirst() {
        if (rows.getChildren().isEmpty()) {
            add();
        } else {
            ((EditedValueView) rows.getChildren().get(0)).focusName();
        }
    }

    private void add() {
        EditedValue row = values.add();
        rows.getChildren().stream()
                .map(EditedValueView.class::cast)
                .filter(view -> view.row() == row)
                .findFirst()
                .ifPresent(EditedValueView::focusName);
    }

    private void enterIn(EditedValue row) {
        int next = values.rows().indexOf(row) + 1;
        if (next == values.rows().size()) {
            add();
        } else {
            ((EditedValueView) rows.getChildren().get(next)).focusName();
        }
    }

    private void edit() {
        values = new ValuesModel(model, model.editedProperty().get());
        values.rows().addListener((InvalidationListener) o -> showRows());
        showRows();
        follow();
    }

    private void showRows() {
        rows.getChildren()
                .setAll(values.rows().stream()
                        .map(row -> new EditedValueView(row, () -> values.remove(row), () -> enterIn(row)))
                        .toList());
        Visibility.set(none, values.rows().isEmpty());
    }

    private void follow() {
        Optional<BrokenEnvironment> broken = model.brokenProperty().get();
        Visibility.set(table, broken.isEmpty());
        Visibility.set(brokenFile, broken.isPresent());
        broken.ifPresent(this::show);
        values.follow();
        head.show(values.subject().find(model.listProperty().get()));
        subjects.show();
    }

    private void show(BrokenEnvironment broken) {
        Label title = new Label(VisibleText.of(broken.name()));
        title.getStyleClass().add("environment-title");
        Label sentence = new Label(VisibleText.of(broken.sentence()));
        sentence.setId("broken-sentence");
        sentence.getStyleClass().add("field-error");
        Label stays = new Label(EnvironmentTexts.BROKEN_STAYS);
        Label path = new Label(VisibleText.of(broken.path().toString()));
        path.getStyleClass().addAll("wire", "muted");
        brokenFile.getChildren().setAll(title, sentence, stays, path);
        brokenFile.getChildren().forEach(node -> {
            ((Label) node).setWrapText(true);
            ((Label) node).setMinHeight(USE_PREF_SIZE);
        });
    }

    private Node top() {
        Label title = new Label(EnvironmentTexts.ENVIRONMENTS);
        title.getStyleClass().add("environment-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton close = new IconButton("values-close", Feather.X, EnvironmentTexts.CLOSE_PAGE, () -> onClose.run());
        HBox top = new HBox(12, title, gap, close);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("page-bar");
        return top;
    }

    private static Node foot() {
        Label foot = new Label(EnvironmentTexts.AT_NEXT_CONNECT, Icon.of(Feather.INFO));
        foot.getStyleClass().addAll("muted", "page-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        return foot;
    }
}
