package app.sockeye.ui.tab.strip;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** What stands before a tab's name: the dot of a connection's state, or an icon. JavaFX thread. */
public final class TabMark {
    private TabMark() {}

    /** A mark that follows the tab. */
    public static Node of(Tab tab) {
        if (tab instanceof SessionTab session) {
            StatusDot dot = new StatusDot();
            // A tab may outlive the window that has the mark.
            ObservableValue<Boolean> shown = dot.sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(Window::showingProperty)
                    .orElse(false);
            session.dotProperty().when(shown).addListener((o, before, now) -> dot.setStatus(now));
            dot.setStatus(session.dotProperty().get());
            return dot;
        }
        return Icon.of(tab.icon());
    }
}
