package app.sockeye.ui.window;

import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.menu.BarePopover;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.PopupControl;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/** The zoom of the window, given as its font size in px and saved in the settings. JavaFX thread. */
public final class Zoom {
    /** The least font size, in px. */
    public static final int LEAST = 9;

    /** The font size without a zoom, in px. */
    public static final int USUAL = 13;

    /** The largest font size, in px. */
    public static final int MOST = 26;

    /** The key of the font size among the sizes in the settings. */
    private static final String KEY = "font";

    private final IntegerProperty fontSize = new SimpleIntegerProperty(this, "fontSize", USUAL);
    /** The only strong reference to the listener. */
    private final ListChangeListener<Window> onWindows = this::windowsChanged;

    /** The zoom that was saved, which later changes are saved to. */
    public Zoom(SettingsFile settings) {
        double kept = settings.get().window().sizes().getOrDefault(KEY, (double) USUAL);
        fontSize.set(clamp((int) Math.round(kept)));
        fontSize.addListener(
                (o, before, now) -> settings.update(s -> s.with(s.window().withSize(KEY, now.doubleValue()))));
        Window.getWindows().addListener(new WeakListChangeListener<>(onWindows));
    }

    /** The font size in px, from {@link #LEAST} to {@link #MOST}. */
    public IntegerProperty fontSizeProperty() {
        return fontSize;
    }

    /** The factor by which everything is larger than usual. */
    public double factor() {
        return fontSize.get() / (double) USUAL;
    }

    /** Makes the font larger by px; smaller for less than 0. */
    public void change(int steps) {
        fontSize.set(clamp(fontSize.get() + steps));
    }

    /** Goes back to the usual size. */
    public void reset() {
        fontSize.set(USUAL);
    }

    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupControl popup && !(window instanceof BarePopover)) {
                    show(popup.getScene().getRoot());
                }
            }
        }
    }

    /** Zooms menus, choice lists and tooltips, which are separate windows. */
    private void show(Parent root) {
        Scale scale = new Scale(factor(), factor());
        root.getChildrenUnmodifiable().forEach(node -> node.getTransforms().setAll(scale));
    }

    private static int clamp(int size) {
        return Math.max(LEAST, Math.min(size, MOST));
    }
}
