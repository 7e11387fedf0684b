package app.sockeye.ui.composer.sending;

import app.sockeye.profile.message.MessageTarget;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.StatusDot;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The connections that the message goes to, as chips. */
public final class TargetsPane extends FlowPane {
    private static final double GAP = 6;

    /** Most width that the chips ask for, in px. */
    private static final double MOST_WIDTH = 520;

    /** Maximum number of connections shown by name where the composer is shared. */
    private static final int MOST_SHARED = 8;

    private final TargetsModel model;
    private final StatusDot here = new StatusDot();
    private final MenuButton more = new MenuButton("", Icon.of(Feather.PLUS));

    /** @param open whether the connection of the composer is open */
    public TargetsPane(TargetsModel model, ReadOnlyBooleanProperty open) {
        super(GAP, 4);
        this.model = model;
        here.setStatus(open.get() ? StatusDot.Status.OPEN : StatusDot.Status.OFF);
        open.addListener((o, before, now) -> here.setStatus(now ? StatusDot.Status.OPEN : StatusDot.Status.OFF));
        setId("composer-targets");
        setAlignment(Pos.CENTER_LEFT);
        more.setId("composer-add-target");
        more.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Tweaks.NO_ARROW);
        more.setAccessibleText(SendingTexts.ADD_TARGET);
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setOnShowing(e -> fill());
        // A menu without items never shows.
        fill();
        model.chosen().addListener((Observable o) -> show());
        model.targetProperty().addListener((o, before, now) -> show());
        show();
    }

    private void show() {
        Label to = new Label(SendingTexts.TO);
        to.getStyleClass().add("caption");
        if (model.isShared()) {
            showShared(to);
            return;
        }
        List<Node> chips = new ArrayList<>(List.of(to, chip(here, SendingTexts.THIS_CONNECTION)));
        if (model.targetProperty().get().scope() == MessageTarget.Scope.ALL_OPEN
                && model.chosen().isEmpty()) {
            StatusDot none = new StatusDot();
            none.setStatus(StatusDot.Status.OFF);
            chips.add(chip(none, SendingTexts.ALL_OPEN, () -> model.show(MessageTarget.THIS)));
        }
        for (SendTarget target : model.chosen()) {
            StatusDot dot = new StatusDot();
            dot.setStatus(target.open().get() ? StatusDot.Status.OPEN : StatusDot.Status.OFF);
            chips.add(chip(dot, target.name(), () -> model.remove(target)));
        }
        chips.add(more);
        getChildren().setAll(chips);
    }

    private void showShared(Label to) {
        List<Node> chips = new ArrayList<>(List.of(to));
        for (SendTarget target : model.chosen().subList(0, Math.min(MOST_SHARED, model.count()))) {
            StatusDot dot = new StatusDot();
            dot.setStatus(StatusDot.Status.OPEN);
            chips.add(chip(dot, target.name()));
        }
        if (model.count() > MOST_SHARED) {
            chips.add(new Label(SendingTexts.more(model.count() - MOST_SHARED)));
        } else if (model.count() == 0) {
            chips.add(new Label(SendingTexts.NO_OPEN));
        }
        getChildren().setAll(chips);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = getChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1) + GAP)
                .sum();
        return Math.min(MOST_WIDTH, width);
    }

    private static HBox chip(StatusDot dot, String name, Runnable removal) {
        Button remove = new Button("", Icon.of(Feather.X));
        remove.getStyleClass().addAll(Styles.FLAT, "chip-close");
        remove.setAccessibleText(SendingTexts.removeTarget(name));
        remove.setOnAction(e -> removal.run());
        HBox chip = chip(dot, name);
        chip.getChildren().add(remove);
        return chip;
    }

    private static HBox chip(StatusDot dot, String name) {
        HBox chip = new HBox(GAP, dot, new Label(name));
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("target-chip");
        return chip;
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        List<SendTarget> others = model.others();
        for (SendTarget other : others) {
            MenuItem item = new MenuItem(other.name());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> model.add(other));
            items.add(item);
        }
        if (others.isEmpty()) {
            MenuItem none = new MenuItem(SendingTexts.NO_OTHERS);
            none.setDisable(true);
            items.add(none);
        } else {
            MenuItem all = new MenuItem(SendingTexts.ALL_OPEN);
            all.setOnAction(e -> model.addAll());
            items.add(new SeparatorMenuItem());
            items.add(all);
        }
        more.getItems().setAll(items);
    }
}
