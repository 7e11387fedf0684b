package app.sockeye.ui.tab;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** What stands in the row of tabs. */
public interface Tab {
    ReadOnlyStringProperty titleProperty();

    /** Messages received while the tab was not in front, since it last was. */
    ReadOnlyLongProperty unreadProperty();

    /** Tells the tab whether it is the one in front. */
    void setInFront(boolean inFront);

    /** Does what the tab's button to connect does. */
    void pressConnect();

    /** Asks the window to close this tab. */
    void requestClose();

    /** Ends all that goes on in it. */
    void dispose();
}
