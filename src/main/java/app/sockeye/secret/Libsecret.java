package app.sockeye.secret;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The functions of libsecret (0.19 or newer) under their own names. Those that end with {@code _sync} block until D-Bus answered. Any thread.
 */
interface Libsecret extends Library {
    int SEARCH_ALL = 1 << 1;
    int SEARCH_LOAD_SECRETS = 1 << 3;

    /** Never unloaded: its service goes on hearing of the desktop's bus when nobody here holds it any more. */
    final class Loaded {
        private static final Libsecret LIBRARY = Native.load("libsecret-1.so.0", Libsecret.class, Glib.UTF_8);

        private Loaded() {}
    }

    /** Loads the library once. Raises a {@link LinkageError} where it is missing. */
    static Libsecret load() {
        return Loaded.LIBRARY;
    }

    Pointer secret_schema_newv(String name, int flags, Pointer attributeTypes);

    Pointer secret_service_get_sync(int flags, Pointer cancellable, PointerByReference error);

    Pointer secret_collection_for_alias_sync(
            Pointer service, String alias, int flags, Pointer cancellable, PointerByReference error);

    int secret_collection_get_locked(Pointer collection);

    int secret_service_unlock_sync(
            Pointer service,
            Pointer objects,
            Pointer cancellable,
            PointerByReference unlocked,
            PointerByReference error);

    Pointer secret_service_search_sync(
            Pointer service,
            Pointer schema,
            Pointer attributes,
            int flags,
            Pointer cancellable,
            PointerByReference error);

    Pointer secret_item_get_attributes(Pointer item);

    Pointer secret_item_get_secret(Pointer item);

    Pointer secret_value_new(Pointer bytes, NativeLong length, String contentType);

    Pointer secret_value_get(Pointer value, NativeLongByReference length);

    void secret_value_unref(Pointer value);

    int secret_password_storev_binary_sync(
            Pointer schema,
            Pointer attributes,
            String collection,
            String label,
            Pointer value,
            Pointer cancellable,
            PointerByReference error);

    int secret_password_clearv_sync(Pointer schema, Pointer attributes, Pointer cancellable, PointerByReference error);
}
