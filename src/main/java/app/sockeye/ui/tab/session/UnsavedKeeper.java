package app.sockeye.ui.tab.session;

import app.sockeye.profile.library.Library;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.profile.unsaved.UnsavedProfiles;
import app.sockeye.ui.connection.ConnectionModel;
import java.util.function.Supplier;
import javafx.beans.Observable;

/** Saves what is typed about a connection as long as the library does not have it. */
final class UnsavedKeeper {
    private final UnsavedProfiles unsaved;
    private final Library library;
    private final ConnectionModel connection;
    private final Supplier<String> key;

    /** @param key the id to save it under: the profile's, or another in further tabs of the profile */
    UnsavedKeeper(UnsavedProfiles unsaved, Library library, ConnectionModel connection, Supplier<String> key) {
        this.unsaved = unsaved;
        this.library = library;
        this.connection = connection;
        this.key = key;
        for (Observable property : connection.form().everything()) {
            property.addListener(o -> keep());
        }
        keep();
    }

    /** Updates what is saved; to be called when the profile was saved or the library changed. */
    void keep() {
        UnsavedProfile profile = connection.unsaved();
        // A tab may have a draft even if nothing was typed about its connection, so it must be reopened.
        if (connection.modifiedProperty().get() || library.find(profile.id()).isEmpty()) {
            unsaved.put(profile.withId(key.get()));
        } else {
            unsaved.forget(key.get());
        }
    }
}
