package app.sockeye.ui.connection.options;

import app.sockeye.profile.option.Option;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One option: its name, its field, where its value comes from, and below what it does and what is wrong with it. */
final class OptionRow extends HBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LABEL_WIDTH = 140;
    private static final double FIELD_WIDTH = 340;
    private static final double LEAST_FIELD_WIDTH = 160;
    private static final double LEAST_SOURCE_WIDTH = 120;
    private static final double GAP = 8;

    private final OptionsModel model;
    private final Option option;
    private final Region bar = new Region();
    private final OptionField field;
    private final Label source = new Label();
    private final Button back = new Button(OptionsTexts.CHANGED_HERE, Icon.of(Feather.ROTATE_CCW));
    private final IconButton share;
    private final Label complaint = new Label();

    OptionRow(OptionsModel model, Option option) {
        super(GAP);
        this.model = model;
        this.option = option;
        getStyleClass().add("option-row");
        setAlignment(Pos.TOP_LEFT);
        bar.getStyleClass().add("option-bar");
        field = new OptionField(model, option);
        HBox.setHgrow(field, Priority.ALWAYS);
        Label name = new Label(option.label());
        name.getStyleClass().add("option-name");
        name.setWrapText(true);
        name.setMinWidth(LABEL_WIDTH);
        name.setMaxWidth(LABEL_WIDTH);
        Label help = new Label(option.help());
        help.getStyleClass().addAll("caption", "option-help");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        complaint.getStyleClass().add("field-error");
        complaint.setWrapText(true);
        complaint.setMinHeight(USE_PREF_SIZE);
        VBox middle = new VBox(2, field, complaint, help);
        middle.setMinWidth(LEAST_FIELD_WIDTH);
        middle.setPrefWidth(FIELD_WIDTH);
        middle.setMaxWidth(FIELD_WIDTH);
        HBox.setHgrow(middle, Priority.ALWAYS);
        source.getStyleClass().addAll("caption", "option-source");
        back.setId(option.key().replace('.', '-') + "-back");
        back.setAccessibleText(OptionsTexts.takeBack(option.label()));
        back.getStyleClass().addAll("link-button", "option-back");
        back.setOnAction(e -> model.reset(option));
        share = new IconButton(
                option.key().replace('.', '-') + "-share", Feather.FOLDER_PLUS, OptionsTexts.GIVE, this::showFolders);
        HBox from = new HBox(source, back, share);
        from.setAlignment(Pos.TOP_LEFT);
        from.setMinWidth(LEAST_SOURCE_WIDTH);
        getChildren().setAll(bar, name, middle, from);
        update();
    }

    Option option() {
        return option;
    }

    /** Shows the value of now, and where it comes from. */
    void update() {
        field.update();
        Visibility.set(this, model.counts(option));
        boolean changed = model.isChanged(option);
        Visibility.set(back, changed);
        Visibility.set(share, changed && !model.folders(option).isEmpty());
        Visibility.set(source, !changed);
        source.setText(model.source(option));
        String wrong = model.complaint(option).orElse("");
        complaint.setText(wrong);
        Visibility.set(complaint, !wrong.isEmpty());
        pseudoClassStateChanged(CHANGED, changed);
        pseudoClassStateChanged(WRONG, !wrong.isEmpty());
    }

    private void showFolders() {
        ContextMenu menu = new ContextMenu();
        List<String> folders = model.folders(option);
        for (int i = 0; i < folders.size(); i++) {
            int folder = i;
            MenuItem item = new MenuItem(OptionsTexts.giveTo(folders.get(i)));
            item.setId("share-" + i);
            item.setOnAction(e -> model.give(folder, option));
            menu.getItems().add(item);
        }
        menu.show(share, Side.BOTTOM, 0, 0);
    }

    /** Moves the keyboard's focus into the field. */
    void focusField() {
        field.focus();
    }
}
