package app.sockeye.ui;

import javafx.beans.property.ReadOnlyStringProperty;

/** What stands in the row of tabs. */
interface Tab {
    ReadOnlyStringProperty titleProperty();

    /** Does what the tab's button to connect does. */
    void pressConnect();

    /** Asks the window to close this tab. */
    void requestClose();

    /** Ends all that goes on in it. */
    void dispose();
}
