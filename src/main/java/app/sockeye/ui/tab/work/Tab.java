package app.sockeye.ui.tab.work;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.kordamp.ikonli.feather.Feather;

/** A tab in the row of tabs. */
public interface Tab {
    ReadOnlyStringProperty titleProperty();

    /** What it is called in sentences and file names: its title without what that tells of its state. */
    default String name() {
        return titleProperty().get();
    }

    /** Number of messages received since the tab was last in front. */
    ReadOnlyLongProperty unreadProperty();

    /** Tells the tab whether it is the one in front. */
    void setInFront(boolean inFront);

    /** Acts as the tab's connect button does. */
    void pressConnect();

    /** Asks the window to close this tab. */
    void requestClose();

    /** What its button shows beside its title, unless it shows how a connection is. */
    default Feather icon() {
        return Feather.ARCHIVE;
    }

    /** Ends all work of the tab. */
    void dispose();
}
