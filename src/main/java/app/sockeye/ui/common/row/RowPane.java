package app.sockeye.ui.common.row;

import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.ScrollHits;
import app.sockeye.ui.common.keyboard.FocusRing;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A list of any number of rows of one height, of which only the visible ones have nodes. It knows how many rows there
 * are and asks its {@link RowNode}s to show one by index; a hundred million cost as much as thirty.
 *
 * <p>Use: {@code new RowPane("hex", "Bytes", 20, HexRow::new)}, then {@link #setCount} when rows come at the end,
 * {@link #insertBefore} when they come before the first, {@link #reset} for other content, {@link #refresh} when what
 * rows show has changed. Rows can be selected like a table's, by mouse and keyboard. With {@link #setFollowable} the
 * pane can keep the last row in view while rows come. Style class {@code row-pane}.
 */
public final class RowPane extends Region {
    private final RowScroll scroll;
    private final RowSelection selection = new RowSelection();
    private final Pane body = new Pane();
    private final Rectangle clip = new Rectangle();
    private final RowBar bar = new RowBar(this::scrollTo);
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow");
    private final RowPool pool;
    private final FocusRing ring = new FocusRing(this);

    private boolean followable;
    private Runnable onSelectionChange = () -> {};
    private LongConsumer onOpen = row -> {};
    private Runnable onCopy = () -> {};
    private Optional<OnDemand<ContextMenu>> rowMenu = Optional.empty();

    /**
     * @param name the pane's name for a screen reader
     * @param rowHeight in pixels
     * @param newRow makes a row's node; called as often as rows are visible at once
     */
    public RowPane(String id, String name, double rowHeight, Supplier<? extends RowNode> newRow) {
        this.scroll = new RowScroll(rowHeight);
        this.pool = new RowPool(body, newRow);
        setId(id);
        getStyleClass().add("row-pane");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(name);
        setFocusTraversable(true);
        body.setClip(clip);
        bar.setId(id + "-scroll");
        bar.setManaged(false);
        body.setManaged(false);
        getChildren().addAll(body, bar, ring);
        follow.addListener((o, before, now) -> {
            if (now) {
                scroll.toEnd();
                requestLayout();
            }
        });
        setOnScroll(e -> {
            scrollTo(scroll.position() - e.getDeltaY());
            e.consume();
        });
        setOnKeyPressed(new RowKeys(this)::pressed);
        RowMouse mouse = new RowMouse(this);
        body.setOnMousePressed(mouse::pressed);
        body.setOnMouseClicked(mouse::clicked);
        body.setOnContextMenuRequested(mouse::menuRequested);
    }

    // What is shown

    /** How many rows there are. */
    public long count() {
        return scroll.count();
    }

    /** Rows came or went at the end. */
    public void setCount(long rows) {
        if (rows < scroll.count()) {
            selection.clear();
            changedSelection();
        }
        scroll.setCount(rows);
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        if (follow.get()) {
            scroll.toEnd();
        }
        requestLayout();
    }

    /** Rows came before the first one: what is visible and selected stays so. */
    public void insertBefore(long rows) {
        scroll.insertBefore(rows);
        selection.shift(rows);
        refresh();
    }

    /** Replaces the content: shows its beginning, or its end when following, with nothing selected. */
    public void reset(long rows) {
        selection.clear();
        scroll.setPosition(0);
        setCount(rows);
        refresh();
        changedSelection();
    }

    /**
     * Rows came and went anywhere: the visible and selected rows stay so, as far as they still exist.
     *
     * @param moved gives the new place of what was at an old one, or of what follows it
     */
    public void replace(long rows, LongUnaryOperator moved) {
        long shift = moved.applyAsLong(scroll.top()) - scroll.top();
        selection.remap(moved, rows);
        scroll.insertBefore(shift);
        scroll.setCount(rows);
        if (follow.get()) {
            scroll.toEnd();
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        refresh();
        changedSelection();
    }

    /** Shows hits on the scroll bar. */
    public void setHits(ScrollHits shown) {
        bar.setHits(shown);
        requestLayout();
    }

    /** Shows the visible rows again, as their content has changed. */
    public void refresh() {
        pool.invalidate();
        requestLayout();
    }

    /** The nodes of the rows visible now, in no order. */
    public List<RowNode> visibleRows() {
        return pool.inUse();
    }

    /** The first row that is visible at least in part. */
    public long firstVisible() {
        return scroll.top();
    }

    /** The last row that is visible at least in part; -1 without rows. */
    public long lastVisible() {
        return scroll.bottom();
    }

    // Following

    /** Whether the pane may follow its end; off at first. Then scrolling to the end follows, and scrolling up holds. */
    public void setFollowable(boolean followable) {
        this.followable = followable;
        follow.set(followable);
    }

    /** Whether the last row is kept in view. */
    public BooleanProperty followProperty() {
        return follow;
    }

    // Selection

    /** Which rows are selected; changed by this pane alone. */
    public RowSelection selection() {
        return selection;
    }

    /** Called after each change of {@link #selection()}. */
    public void setOnSelectionChange(Runnable action) {
        onSelectionChange = action;
    }

    /** Called with the row that was double-clicked or entered. */
    public void setOnOpen(LongConsumer action) {
        onOpen = action;
    }

    /** Called for Ctrl+C (on macOS Cmd+C). */
    public void setOnCopy(Runnable action) {
        onCopy = action;
    }

    /**
     * The rows' context menu; the row under the mouse is selected before it shows.
     *
     * @param making makes it, when it is asked for the first time
     */
    public void setRowMenu(Supplier<? extends ContextMenu> making) {
        rowMenu = Optional.of(new OnDemand<>(making));
    }

    /** Selects one row and shows it. */
    public void select(long row) {
        selection.select(row);
        reveal(row);
        changedSelection();
    }

    /** Selects rows that follow each other and shows the first. */
    public void select(RowRange range) {
        selection.select(range.first());
        selection.extendTo(range.last());
        reveal(range.first());
        changedSelection();
    }

    /** Selects all rows. */
    public void selectAll() {
        selection.selectAll(count());
        changedSelection();
    }

    /** Scrolls as little as shows a row. */
    public void reveal(long row) {
        scroll.reveal(row);
        follow.set(followable && row == count() - 1);
        requestLayout();
    }

    /** Scrolls a row to the middle and stops following. */
    public void center(long row) {
        follow.set(false);
        scroll.center(row);
        requestLayout();
    }

    // For the package's handlers of keys and mouse

    RowScroll scroll() {
        return scroll;
    }

    Pane body() {
        return body;
    }

    boolean hasMenu() {
        return rowMenu.isPresent();
    }

    void hideMenu() {
        rowMenu.flatMap(OnDemand::made).ifPresent(ContextMenu::hide);
    }

    /** Shows the rows' menu, if there is one, at a place of the screen. */
    void showMenu(double x, double y) {
        hideMenu();
        rowMenu.ifPresent(menu -> menu.get().show(this, x, y));
    }

    void open(long row) {
        onOpen.accept(row);
    }

    void copy() {
        onCopy.run();
    }

    void changedSelection() {
        onSelectionChange.run();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        requestLayout();
    }

    private void scrollTo(double pixels) {
        scroll.setPosition(pixels);
        follow.set(followable && scroll.atEnd());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - RowBar.WIDTH);
        double height = getHeight();
        body.resizeRelocate(0, 0, width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        scroll.setViewport(height, selection.lead());
        if (follow.get()) {
            scroll.toEnd();
        }
        pool.layout(scroll, selection, width, height);
        bar.resizeRelocate(width, 0, RowBar.WIDTH, height);
        ring.resizeRelocate(0, 0, getWidth(), height);
        bar.show(scroll.position(), scroll.maxPosition(), height, count());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> (int) Math.min(count(), Integer.MAX_VALUE);
            case ITEM_AT_INDEX -> pool.nodeOf((Integer) parameters[0]);
            case FOCUS_ITEM -> pool.nodeOf(selection.lead());
            case MULTIPLE_SELECTION -> true;
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
