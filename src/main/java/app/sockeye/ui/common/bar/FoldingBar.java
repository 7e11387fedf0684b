package app.sockeye.ui.common.bar;

import app.sockeye.ui.common.CommonTexts;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Room;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.feather.Feather;

/**
 * A line of controls that folds where it is too narrow, or where the {@link Room} is smaller than an item wants: first
 * optional items disappear, then segmented bars turn into menus, then buttons move into the menu of the last button;
 * those further right fold first. A folded button lies invisibly under the last button, so that its popover opens
 * there. Items that are not managed are left out. Style class {@code folding-bar}.
 */
public final class FoldingBar extends Region {
    private static final double GAP = 8;
    /** Gap between icon buttons, in px. */
    private static final double ICON_GAP = 2;

    private final List<FoldingItem> items = new ArrayList<>();
    private final String id;
    private final FoldingItem more;
    private final InvalidationListener onManaged = o -> {
        putIn();
        requestLayout();
    };
    private List<MenuItem> lasting = List.of();
    private Room room = Room.WIDE;
    private Set<FoldingItem> folded = Set.of();

    /** @param id the last button's is {@code id-more}, its menu's {@code id-more-menu} */
    public FoldingBar(String id) {
        getStyleClass().add("folding-bar");
        this.id = id;
        IconButton button = new IconButton(id + "-more", Feather.MORE_VERTICAL, CommonTexts.MORE, this::showMenu);
        more = new FoldingItem(button, FoldingItem.Fold.NEVER, Room.SMALL, Optional.empty(), 0);
        getChildren().add(more.slot());
    }

    /** Adds a control that never folds. */
    public void add(Node node) {
        add(new FoldingItem(node, FoldingItem.Fold.NEVER, Room.SMALL, Optional.empty(), 0));
    }

    /** Adds the one control that takes the remaining room; the others fold before it has less than {@code least} px. */
    public void addGrowing(Region node, double least) {
        node.setMaxWidth(Double.MAX_VALUE);
        add(new FoldingItem(node, FoldingItem.Fold.NEVER, Room.SMALL, Optional.empty(), least));
    }

    /**
     * Adds a button that folds into the menu. In a room of at least {@code least} it has its own place if there is
     * space.
     */
    public void addFolding(ButtonBase button, Room least) {
        add(new FoldingItem(button, FoldingItem.Fold.TO_MENU, least, Optional.empty(), 0));
    }

    /** Adds a segmented bar that folds into a menu of its own. */
    public void addChoice(SegmentedBar<?> bar, Room least) {
        add(new FoldingItem(bar, FoldingItem.Fold.TO_CHOICE, least, Optional.of(bar.menu()), 0));
    }

    /** Adds a control that disappears where there is no space. */
    public void addOptional(Node node, Room least) {
        add(new FoldingItem(node, FoldingItem.Fold.AWAY, least, Optional.empty(), 0));
    }

    /** Separates the items added before, at the left, from those added after, at the right. */
    public void addSpace() {
        addGrowing(new Region(), GAP);
    }

    /** Removes all items. */
    public void clear() {
        items.forEach(item -> item.node().managedProperty().removeListener(onManaged));
        items.clear();
        getChildren().setAll(more.slot());
    }

    /** The last button: popovers of folded buttons open there. */
    public Node more() {
        return more.node();
    }

    /** Sets the items that the menu always has, below the folded ones. */
    public void setMenu(List<? extends MenuItem> always) {
        lasting = List.copyOf(always);
        requestLayout();
    }

    /** Sets the room there is, by which items fold. */
    public void setRoom(Room now) {
        if (room != now) {
            room = now;
            requestLayout();
        }
    }

    private void add(FoldingItem item) {
        items.add(item);
        putIn();
        item.node().managedProperty().addListener(onManaged);
    }

    /** Puts items into the bar once they are wanted for the first time: what is in no scene takes no styles, no skins. */
    private void putIn() {
        int place = 0;
        for (FoldingItem item : items) {
            if (item.slot().getParent() == null && item.node().isManaged()) {
                getChildren().add(place, item.slot());
            }
            if (item.slot().getParent() != null) {
                place++;
            }
        }
    }

    private void showMenu() {
        List<MenuItem> shown = new ArrayList<>(items.stream()
                .filter(item -> folded.contains(item) && item.isInMenu())
                .map(item -> menuItem((ButtonBase) item.node()))
                .toList());
        if (!shown.isEmpty() && !lasting.isEmpty()) {
            shown.add(new SeparatorMenuItem());
        }
        shown.addAll(lasting);
        // Made only now, as a menu takes what a window does, and there are many bars.
        ContextMenu menu = new ContextMenu(shown.toArray(MenuItem[]::new));
        menu.setId(id + "-more-menu");
        // The menu opens below the button and stays within the window: the bar's right end is often the window's.
        Bounds at = more.node().localToScreen(more.node().getLayoutBounds());
        menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
        menu.show(more.node(), at.getMaxX(), at.getMaxY() + 4);
    }

    private static MenuItem menuItem(ButtonBase button) {
        MenuItem item;
        if (button instanceof ToggleButton toggle) {
            CheckMenuItem check = new CheckMenuItem();
            check.setSelected(toggle.isSelected());
            item = check;
        } else {
            item = new MenuItem();
        }
        item.setText(button.getAccessibleText());
        item.setMnemonicParsing(false);
        item.setId(button.getId() + "-item");
        item.setDisable(button.isDisabled());
        item.setOnAction(e -> button.fire());
        return item;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        List<FoldingItem> wanted = wanted();
        folded = fold(wanted, room);
        double spare = Math.max(0, room - width(wanted, folded));
        double missing = Math.max(0, width(wanted, folded) - room);
        double x = insets.getLeft();
        FoldingItem before = null;
        for (FoldingItem item : shown(wanted, folded)) {
            x += before == null ? 0 : gap(before, item);
            boolean folds = folded.contains(item);
            double width = item.width(folds) + (item.least() > 0 ? spare - missing : 0);
            place(item, folds, x, Math.max(0, width));
            x += Math.max(0, width);
            before = item;
        }
        for (FoldingItem item : items) {
            boolean hidden =
                    !wanted.contains(item) || folded.contains(item) && item.fold() != FoldingItem.Fold.TO_CHOICE;
            item.slot().setVisible(!hidden);
            if (hidden) {
                Region under = more.slot();
                item.slot().resizeRelocate(under.getLayoutX(), under.getLayoutY(), under.getWidth(), under.getHeight());
            }
        }
        more.slot().setVisible(hasMenu(folded));
    }

    private void place(FoldingItem item, boolean folds, double x, double width) {
        item.show(folds);
        double height = Math.min(snapSizeY(item.slot().prefHeight(-1)), getHeight());
        item.slot()
                .resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), snapSizeX(width), height);
    }

    private List<FoldingItem> wanted() {
        return items.stream().filter(item -> item.node().isManaged()).toList();
    }

    private Set<FoldingItem> fold(List<FoldingItem> wanted, double width) {
        Set<FoldingItem> result = new HashSet<>(wanted.stream()
                .filter(item -> item.fold() != FoldingItem.Fold.NEVER && room.isBelow(item.from()))
                .toList());
        while (width(wanted, result) > width) {
            Optional<FoldingItem> next = wanted.stream()
                    .filter(item -> item.fold() != FoldingItem.Fold.NEVER && !result.contains(item))
                    .min(Comparator.<FoldingItem, FoldingItem.Fold>comparing(item -> item.fold())
                            .thenComparing(items::indexOf, Comparator.reverseOrder()));
            if (next.isEmpty()) {
                break;
            }
            result.add(next.get());
        }
        return result;
    }

    /** The items that have a place, the last button among them where it has a menu. */
    private List<FoldingItem> shown(List<FoldingItem> wanted, Set<FoldingItem> folds) {
        List<FoldingItem> shown = new ArrayList<>(wanted.stream()
                .filter(item -> !folds.contains(item) || item.fold() == FoldingItem.Fold.TO_CHOICE)
                .toList());
        if (hasMenu(folds)) {
            shown.add(more);
        }
        return shown;
    }

    private boolean hasMenu(Set<FoldingItem> folds) {
        return !lasting.isEmpty() || folds.stream().anyMatch(FoldingItem::isInMenu);
    }

    private double width(List<FoldingItem> wanted, Set<FoldingItem> folds) {
        double sum = 0;
        FoldingItem before = null;
        for (FoldingItem item : shown(wanted, folds)) {
            sum += item.width(folds.contains(item)) + (before == null ? 0 : gap(before, item));
            before = item;
        }
        return sum;
    }

    private static double gap(FoldingItem left, FoldingItem right) {
        return left.isIcon() && right.isIcon() ? ICON_GAP : GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft() + width(wanted(), Set.of()) + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = wanted().stream()
                .mapToDouble(item -> item.slot().prefHeight(-1))
                .max()
                .orElse(0);
        return getInsets().getTop() + snapSizeY(highest) + getInsets().getBottom();
    }
}
