package app.sockeye.ui.library;

import app.sockeye.settings.LibraryFolding;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.menu.PresetMenu;
import app.sockeye.ui.common.pulse.UiPulse;
import atlantafx.base.controls.CustomTextField;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The window's left region: the title bar, the search, and the tree of saved connections. */
public final class LibraryView extends VBox {
    private static final String ICON = "/app/sockeye/icons/sockeye-48.png";
    private static final double ICON_SIZE = 20;

    private final LibraryModel model;
    private final LibraryTree tree;
    private final LibraryIntake intake;
    private final CustomTextField search = new CustomTextField();
    private final IconButton newConnection;
    private final HBox titleBar;

    /** @param pulse updates the states of the connections */
    public LibraryView(LibraryModel model, LibraryLook look, UiPulse pulse) {
        this.model = model;
        this.intake = new LibraryIntake(model);
        this.tree = new LibraryTree(model, look, pulse::wake);
        getStyleClass().add("library");
        getStylesheets().add(Theme.sheet(LibraryView.class, "library.css"));
        newConnection = new IconButton("new-connection", Feather.PLUS, LibraryTexts.NEW, this::showNewMenu);
        StackPane body = new StackPane(tree, empty());
        VBox.setVgrow(body, Priority.ALWAYS);
        Visibility.when(newConnection, visibleProperty());
        titleBar = title();
        getChildren().setAll(titleBar, search(), body);
        intake.takeDrops(this);
        intake.takePaste(tree);
        pulse.follow(tree::updateStates);
        pulse.follow(tree::scrollAtEdge);
    }

    /** Folds what was folded before, and tells a keeper of each change. */
    public void keepFolding(LibraryFolding kept, Consumer<LibraryFolding> keeper) {
        tree.keepFolding(kept, keeper);
    }

    /** Puts the cursor into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Updates the visible rows after a variable has changed. */
    public void showAgain() {
        tree.showAgain();
    }

    /** The line with the program's name, which the window places above this region. */
    public Region titleBar() {
        return titleBar;
    }

    /** Puts the keyboard's focus on the tree. */
    public void focusTree() {
        tree.requestFocus();
    }

    private HBox title() {
        Label name = new Label(LibraryTexts.PROGRAM);
        name.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton settings = new IconButton("settings", Feather.SETTINGS, LibraryTexts.SETTINGS, model::openSettings);
        HBox title = new HBox(icon(), name, gap, newConnection, settings);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("library-title");
        return title;
    }

    private static ImageView icon() {
        InputStream png = Objects.requireNonNull(LibraryView.class.getResourceAsStream(ICON), ICON);
        ImageView icon = new ImageView(new Image(png));
        icon.setFitWidth(ICON_SIZE);
        icon.setFitHeight(ICON_SIZE);
        icon.setSmooth(true);
        return icon;
    }

    private HBox search() {
        search.setId("library-search");
        search.setPromptText(LibraryTexts.SEARCH);
        search.setAccessibleText(LibraryTexts.SEARCH);
        search.setLeft(Icon.of(Feather.SEARCH));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                e.consume();
            } else if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                selectFirst();
                e.consume();
            }
        });
        HBox line = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        line.getStyleClass().add("library-search-line");
        return line;
    }

    private void selectFirst() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
    }

    /** What to do next, shown while the tree is empty. */
    private VBox empty() {
        Label text = new Label();
        text.getStyleClass().add("muted");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.isSearching() ? LibraryTexts.NO_MATCH : LibraryTexts.EMPTY,
                        model.searchProperty()));
        Hyperlink action = new Hyperlink();
        action.setId("library-empty-action");
        action.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.isSearching() ? LibraryTexts.CLEAR_SEARCH : LibraryTexts.CREATE_ONE,
                        model.searchProperty()));
        action.setOnAction(e -> {
            if (model.isSearching()) {
                search.clear();
            } else {
                model.newConnection();
            }
        });
        VBox empty = new VBox(4, text, action);
        empty.setAlignment(Pos.TOP_CENTER);
        empty.getStyleClass().add("library-empty");
        empty.setPickOnBounds(false);
        empty.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.shownProperty().get().children().isEmpty(), model.shownProperty()));
        return empty;
    }

    private void showNewMenu() {
        MenuItem connection = new MenuItem(LibraryTexts.NEW_CONNECTION);
        connection.setId("new-connection-item");
        connection.setOnAction(e -> model.newConnection());
        MenuItem folder = new MenuItem(LibraryTexts.NEW_FOLDER);
        folder.setId("new-folder-item");
        folder.setOnAction(e -> model.newFolder());
        MenuItem imports = new MenuItem(LibraryTexts.IMPORT);
        imports.setId("import-connections-item");
        imports.setOnAction(e -> model.chooseImport());
        MenuItem clipboard = new MenuItem(LibraryTexts.IMPORT_CLIPBOARD);
        clipboard.setId("import-clipboard-item");
        clipboard.setOnAction(e -> intake.paste());
        Menu presets = new Menu(LibraryTexts.FROM_PRESET);
        presets.setId("new-preset-menu");
        presets.getItems()
                .setAll(PresetMenu.items((dialect, preset) -> model.newFromPreset(newConnection, dialect, preset)));
        new ContextMenu(connection, presets, folder, imports, clipboard).show(newConnection, Side.BOTTOM, 0, 0);
    }
}
