package app.sockeye.ui;

import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.library.LibraryModel;
import app.sockeye.ui.tab.session.SessionTab;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

/** Selects a connection in the library when it was saved; a new one is named there. */
final class SavedConnectionDesk implements SessionTab.SavedListener {
    private final LibraryModel library;
    private final Sidebar sidebar;
    private final BooleanProperty sidebarShown;
    private final Toast toast;

    SavedConnectionDesk(LibraryModel library, Sidebar sidebar, BooleanProperty sidebarShown, Toast toast) {
        this.library = library;
        this.sidebar = sidebar;
        this.sidebarShown = sidebarShown;
        this.toast = toast;
    }

    @Override
    public void saved(SavedProfile saved, boolean isNew) {
        library.select(saved.profile().id());
        if (isNew && sidebarShown.get()) {
            name(saved);
        } else if (isNew) {
            toast.show(WindowTexts.saved(saved.name()), WindowTexts.RENAME, () -> {
                sidebarShown.set(true);
                // The sidebar gets its size only at the next pulse.
                UiPulse.later(() -> name(saved));
            });
        }
    }

    /** Asks for the name; afterwards the focus returns to where it was. */
    private void name(SavedProfile saved) {
        Node before = sidebar.getScene().getFocusOwner();
        sidebar.showPage(Sidebar.Page.CONNECTIONS);
        library.nameNext(saved, () -> {
            if (before != null && sidebar.hasFocus()) {
                before.requestFocus();
            }
        });
    }
}
