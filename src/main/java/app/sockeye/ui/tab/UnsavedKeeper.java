package app.sockeye.ui.tab;

import app.sockeye.profile.Library;
import app.sockeye.profile.UnsavedProfile;
import app.sockeye.profile.UnsavedProfiles;
import app.sockeye.ui.connection.ConnectionModel;
import java.util.function.Supplier;
import javafx.beans.Observable;

/** Keeps what is typed about a connection for as long as the library does not hold it. */
final class UnsavedKeeper {
    private final UnsavedProfiles unsaved;
    private final Library library;
    private final ConnectionModel connection;
    private final Supplier<String> key;

    /** @param key the id to keep it under: the profile's own, or another where the profile has more than one tab */
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

    /** Looks again: call it when the profile was saved or the library changed. */
    void keep() {
        UnsavedProfile profile = connection.unsaved();
        // Even a tab nothing was typed into may have a draft, so it must be there again.
        if (connection.modifiedProperty().get() || library.find(profile.id()).isEmpty()) {
            unsaved.put(profile.withId(key.get()));
        } else {
            unsaved.forget(key.get());
        }
    }
}
