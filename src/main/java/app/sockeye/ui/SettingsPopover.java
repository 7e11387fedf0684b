package app.sockeye.ui;

import app.sockeye.protocol.VisibleText;
import app.sockeye.settings.AppearanceSettings.ThemeChoice;
import app.sockeye.settings.RetentionSettings;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.common.menu.BarePopover;
import app.sockeye.ui.tab.work.Workbench;
import app.sockeye.ui.window.Appearance;
import app.sockeye.ui.window.Zoom;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The settings of the program. */
final class SettingsPopover extends BarePopover {
    private static final double WIDTH = 340;

    private final Workbench bench;
    private final SettingsFile settings;

    SettingsPopover(
            Workbench bench, Appearance appearance, Zoom zoom, Runnable showShortcuts, WorkspaceDesk workspaces) {
        super(ArrowLocation.TOP_LEFT);
        this.bench = bench;
        this.settings = bench.settings();
        Button shortcuts = new Button(WindowTexts.SHOW_SHORTCUTS);
        shortcuts.setId("settings-shortcuts");
        shortcuts.setOnAction(e -> {
            hide();
            showShortcuts.run();
        });
        Button secrets = new Button(WindowTexts.SHOW_SECRETS);
        secrets.setId("settings-secrets");
        secrets.setOnAction(e -> {
            Node owner = getOwnerNode();
            hide();
            new SecretsPopover(bench.secrets(), bench.work().ordered()).show(owner);
        });
        VBox box = new VBox(
                8,
                heading(WindowTexts.THEME),
                theme(appearance),
                contrast(appearance),
                heading(WindowTexts.FONT_SIZE),
                fontSize(zoom),
                heading(WindowTexts.SENDING),
                enterSends(),
                heading(WindowTexts.RECORDED_SESSIONS));
        addKept(box);
        box.getChildren()
                .addAll(heading(WindowTexts.CONNECTIONS_FOLDER), place(workspaces), new HBox(8, secrets, shortcuts));
        box.setPrefWidth(WIDTH);
        box.setId("settings-content");
        setContent(box);
    }

    private static SegmentedBar<ThemeChoice> theme(Appearance appearance) {
        SegmentedBar<ThemeChoice> bar = new SegmentedBar<>(
                "theme", WindowTexts.THEME, List.of(ThemeChoice.values()), choice -> switch (choice) {
                    case SYSTEM -> WindowTexts.SYSTEM;
                    case LIGHT -> WindowTexts.LIGHT;
                    case DARK -> WindowTexts.DARK;
                });
        bar.valueProperty().set(appearance.choice());
        bar.valueProperty().addListener((o, before, now) -> appearance.choose(now));
        return bar;
    }

    private static CheckBox contrast(Appearance appearance) {
        CheckBox box = new CheckBox(WindowTexts.CONTRAST);
        box.setId("contrast");
        box.setSelected(appearance.hasContrast());
        box.selectedProperty().addListener((o, before, now) -> appearance.chooseContrast(now));
        return box;
    }

    /** The font size, which scales everything else. */
    private static HBox fontSize(Zoom zoom) {
        Spinner<Integer> size =
                new Spinner<>(Zoom.LEAST, Zoom.MOST, zoom.fontSizeProperty().get());
        size.setId("font-size");
        size.setAccessibleText(WindowTexts.FONT_SIZE_IN_PX);
        size.setPrefWidth(96);
        size.valueProperty()
                .addListener((o, before, now) -> zoom.fontSizeProperty().set(now));
        HBox line = new HBox(8, size, muted(WindowTexts.FONT_SIZE_KEYS));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private CheckBox enterSends() {
        CheckBox box = new CheckBox(WindowTexts.ENTER_SENDS);
        box.setId("enter-sends");
        box.setSelected(settings.get().sending().enterSends());
        box.selectedProperty()
                .addListener((o, before, now) ->
                        settings.update(s -> s.with(s.sending().withEnterSends(now))));
        return box;
    }

    private void addKept(VBox box) {
        box.getChildren()
                .addAll(
                        limit(new KeptLimitSlider.Limit(
                                "kept-sessions",
                                WindowTexts.EACH_CONNECTION,
                                RetentionSettings::profileBytes,
                                RetentionSettings::withProfileBytes)),
                        limit(new KeptLimitSlider.Limit(
                                "kept-in-all",
                                WindowTexts.ALL_CONNECTIONS,
                                RetentionSettings::totalBytes,
                                RetentionSettings::withTotalBytes)),
                        muted(WindowTexts.WHAT_IS_DELETED),
                        new RecordingCipher(bench));
    }

    private KeptLimitSlider limit(KeptLimitSlider.Limit limit) {
        return new KeptLimitSlider(
                limit, bench.settings(), bench.sessions().store(), bench.work().background());
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private HBox place(WorkspaceDesk workspaces) {
        Label field = new Label(VisibleText.of(workspaces.folder().toString()));
        field.setId("workspace");
        field.getStyleClass().add("wire");
        Tip.set(field, field.getText());
        // The end of a path says more than its beginning.
        field.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        field.setMinWidth(0);
        field.setMaxWidth(Double.MAX_VALUE);
        ContextMenu menu = new ContextMenu();
        MenuItem copy = new MenuItem(WindowTexts.COPY);
        copy.setOnAction(e -> ClipboardText.put(field.getText()));
        menu.getItems().add(copy);
        field.setContextMenu(menu);
        HBox.setHgrow(field, Priority.ALWAYS);
        MenuButton change = new MenuButton(WindowTexts.CHANGE);
        change.setId("workspace-change");
        change.setMinWidth(Button.USE_PREF_SIZE);
        workspaces.recent(folders -> change.getItems()
                .addAll(
                        0,
                        folders.stream()
                                .map(folder -> item(VisibleText.of(folder.toString()), () -> workspaces.open(folder)))
                                .toList()));
        MenuItem other = item(WindowTexts.OTHER_FOLDER, workspaces::choose);
        other.setId("workspace-other");
        change.getItems().add(other);
        HBox line = new HBox(8, field, change);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> {
            hide();
            action.run();
        });
        return item;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("options-heading");
        return label;
    }
}
