package app.sockeye.secret;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What libsecret's parameters and results are made of: GLib's hash tables, lists and errors. Any thread. */
final class Glib {
    /** Texts are UTF-8, whatever the locale. */
    static final Map<String, Object> UTF_8 = Map.of(Library.OPTION_STRING_ENCODING, "UTF-8");

    private static final String LIBRARY = "libglib-2.0.so.0";

    private final Functions glib;
    private final ObjectFunctions objects;
    private final NativeLibrary symbols;

    /** GLib's functions under their own names. */
    private interface Functions extends Library {
        Pointer g_strdup(String text);

        Pointer g_hash_table_new_full(Pointer hash, Pointer equal, Pointer destroyKey, Pointer destroyValue);

        int g_hash_table_insert(Pointer table, Pointer key, Pointer value);

        Pointer g_hash_table_lookup(Pointer table, String key);

        void g_hash_table_unref(Pointer table);

        Pointer g_list_append(Pointer list, Pointer data);

        void g_list_free(Pointer list);

        void g_error_free(Pointer error);
    }

    /** GObject's. */
    private interface ObjectFunctions extends Library {
        void g_object_unref(Pointer object);
    }

    /** Loads the libraries. Raises {@link UnsatisfiedLinkError} where they are missing. */
    Glib() {
        glib = Native.load(LIBRARY, Functions.class, UTF_8);
        objects = Native.load("libgobject-2.0.so.0", ObjectFunctions.class);
        symbols = NativeLibrary.getInstance(LIBRARY, UTF_8);
    }

    /** A hash table of texts, to be given to {@link #freeTable}. */
    Pointer table(Map<String, String> texts) {
        Pointer table = table(symbols.getFunction("g_free"));
        texts.forEach((key, text) -> glib.g_hash_table_insert(table, glib.g_strdup(key), glib.g_strdup(text)));
        return table;
    }

    /** A hash table whose only value is the number 0, to be given to {@link #freeTable}. */
    Pointer zeroTable(String key) {
        Pointer table = table(Pointer.NULL);
        glib.g_hash_table_insert(table, glib.g_strdup(key), Pointer.NULL);
        return table;
    }

    private Pointer table(Pointer freeValue) {
        return glib.g_hash_table_new_full(
                symbols.getFunction("g_str_hash"),
                symbols.getFunction("g_str_equal"),
                symbols.getFunction("g_free"),
                freeValue);
    }

    /** A text in a hash table. */
    Optional<String> text(Pointer table, String key) {
        return Optional.ofNullable(glib.g_hash_table_lookup(table, key)).map(text -> text.getString(0, "UTF-8"));
    }

    void freeTable(Pointer table) {
        glib.g_hash_table_unref(table);
    }

    /** The elements of a list, which is freed; they are not. */
    List<Pointer> elements(Pointer list) {
        List<Pointer> elements = new ArrayList<>();
        for (Pointer node = list; node != null; node = node.getPointer(Native.POINTER_SIZE)) {
            elements.add(node.getPointer(0));
        }
        freeList(list);
        return elements;
    }

    /** A list of one element, to be given to {@link #freeList}. */
    Pointer list(Pointer element) {
        return glib.g_list_append(Pointer.NULL, element);
    }

    void freeList(Pointer list) {
        glib.g_list_free(list);
    }

    void freeObject(Pointer object) {
        objects.g_object_unref(object);
    }

    /** The message of an error, a {@code GError}, which is freed. */
    String message(Pointer error) {
        String message = error.getPointer(2 * Integer.BYTES).getString(0, "UTF-8");
        glib.g_error_free(error);
        return message;
    }
}
