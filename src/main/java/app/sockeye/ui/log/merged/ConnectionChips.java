package app.sockeye.ui.log.merged;

import app.sockeye.ui.common.IconButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The connections of a merged log in one line; those that have no room are in a menu at its end. */
final class ConnectionChips extends Region {
    private static final double GAP = 8;
    /** Maximum number of chips, as each costs nodes: no line has room for more. */
    private static final int MOST = 24;
    /** Maximum number of those in the menu: a thousand would take seconds to draw. */
    private static final int MOST_ITEMS = 30;

    private final MergedModel model;
    private final List<ConnectionChip> chips = new ArrayList<>();
    private final Button more = new Button();
    private final IconButton add;
    /** How many chips have room. */
    private int fitting;

    ConnectionChips(MergedModel model, MergedCommands commands) {
        this.model = model;
        getStyleClass().add("connection-chips");
        setAccessibleText(MergedTexts.CONNECTIONS);
        more.setId("merged-more-connections");
        more.getStyleClass().addAll("flat", "small");
        more.setOnAction(e -> menu().show(more, Side.BOTTOM, 0, 4));
        add = new IconButton("merged-add", Feather.PLUS, MergedTexts.ADD, commands::addConnections);
        model.connectionsProperty().addListener((o, before, now) -> show(now));
        show(model.connectionsProperty().get());
    }

    /** Counts what comes; returns whether anything does. */
    boolean count(long nanoTime) {
        boolean any = false;
        for (ConnectionChip chip : chips) {
            any |= chip.count(nanoTime);
        }
        return any;
    }

    private void show(List<MergedConnection> now) {
        List<ConnectionChip> before = List.copyOf(chips);
        chips.clear();
        for (int i = 0; i < Math.min(MOST, now.size()); i++) {
            chips.add(chip(i < before.size() ? Optional.of(before.get(i)) : Optional.empty(), now.get(i), i));
        }
        if (!chips.equals(before) || getChildren().isEmpty()) {
            getChildren().setAll(chips);
            getChildren().addAll(more, add);
        }
        requestLayout();
    }

    /** The chip of a connection: the one that is there, if it is that connection's. */
    private ConnectionChip chip(Optional<ConnectionChip> there, MergedConnection connection, int number) {
        Optional<ConnectionChip> same = there.filter(chip -> chip.isOf(connection));
        same.ifPresent(chip -> chip.show(connection));
        return same.orElseGet(() -> new ConnectionChip(model, connection, number));
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        List<MergedConnection> all = model.connectionsProperty().get();
        int end = Math.min(all.size(), fitting + MOST_ITEMS);
        for (MergedConnection connection : all.subList(fitting, end)) {
            CheckMenuItem item = new CheckMenuItem(connection.name());
            item.setMnemonicParsing(false);
            item.setSelected(!model.hidden().contains(connection.key()));
            item.selectedProperty().addListener((o, before, now) -> {
                if (now) {
                    model.hidden().remove(connection.key());
                } else {
                    model.hidden().add(connection.key());
                }
            });
            menu.getItems().add(item);
        }
        if (end < all.size()) {
            MenuItem others = new MenuItem(MergedTexts.more(all.size() - end));
            others.setDisable(true);
            menu.getItems().add(others);
        }
        return menu;
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double addWidth = snapSizeX(add.prefWidth(-1));
        double room = getWidth() - left - getInsets().getRight() - addWidth - GAP;
        int all = model.connectionsProperty().get().size();
        fitting = fitting(room, all);
        if (fitting < all) {
            more.setText(MergedTexts.more(all));
            fitting = fitting(room - snapSizeX(more.prefWidth(-1)) - GAP, all);
            more.setText(MergedTexts.more(all - fitting));
        }
        double x = left;
        for (int i = 0; i < chips.size(); i++) {
            ConnectionChip chip = chips.get(i);
            chip.setVisible(i < fitting);
            if (i < fitting) {
                x = place(chip, x) + GAP;
            }
        }
        more.setVisible(fitting < all);
        if (fitting < all) {
            x = place(more, x) + GAP;
        }
        place(add, x);
    }

    private int fitting(double room, int all) {
        double x = 0;
        int count = 0;
        for (ConnectionChip chip : chips) {
            x += snapSizeX(chip.prefWidth(-1));
            if (x > room) {
                break;
            }
            x += GAP;
            count++;
        }
        return Math.min(count, all);
    }

    private double place(Region node, double x) {
        double width = snapSizeX(node.prefWidth(-1));
        double height = snapSizeY(node.prefHeight(-1));
        node.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
        return x + width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double most =
                chips.stream().mapToDouble(chip -> chip.prefHeight(-1)).max().orElse(26);
        return getInsets().getTop() + snapSizeY(most) + getInsets().getBottom();
    }
}
