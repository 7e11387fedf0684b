package app.sockeye.ui.common.row;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A row of a {@link RowPane}, used again and again for other indexes. It has the style class {@code row} and the
 * pseudo-classes {@code odd}, {@code selected} and {@code lead}.
 */
public abstract class RowNode extends Region {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");

    private long index = -1;
    private boolean stale = true;
    private boolean selected;

    protected RowNode() {
        getStyleClass().add("row");
        setManaged(false);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    /** Shows the row with an index, to the screen reader too. Called only where something may have changed. */
    protected abstract void show(long rowIndex);

    /** The row's index; -1 while it shows none. */
    public final long index() {
        return index;
    }

    /** Shows the row again at the next layout of its pane, as its content has changed. */
    public final void invalidate() {
        stale = true;
    }

    final void place(long newIndex, RowSelection selection) {
        if (newIndex != index || stale) {
            index = newIndex;
            stale = false;
            show(newIndex);
            pseudoClassStateChanged(ODD, newIndex % 2 == 1);
        }
        selected = selection.contains(newIndex);
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(LEAD, selection.lead() == newIndex);
        setVisible(true);
    }

    final void hide() {
        index = -1;
        setVisible(false);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX -> (int) Math.min(index, Integer.MAX_VALUE);
            case SELECTED -> selected;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** Selects the row where a screen reader asks for it. */
    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.REQUEST_FOCUS && index >= 0 && pane() instanceof RowPane pane) {
            pane.requestFocus();
            pane.select(index);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private Node pane() {
        return getParent() == null ? null : getParent().getParent();
    }
}
