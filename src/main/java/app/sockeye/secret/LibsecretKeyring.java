package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.secret.SecretFault.Kind;
import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The desktop's keyring on Linux and BSD, such as GNOME's or KDE's, through libsecret. Only {@link #unlock} lets the
 * desktop ask the user, and the first {@link #write} where there is no keyring at all. Calls take their turn.
 */
public final class LibsecretKeyring implements SecretStorage {
    private static final String SCHEMA = "app.sockeye.Secret";
    private static final String NAME = "name";
    private static final String DEFAULT = "default";

    private final Libsecret libsecret;
    private final Glib glib;
    private final Pointer schema;
    /** The desktop's service; null until it answers. Guarded by this. */
    private Pointer service;

    private LibsecretKeyring() {
        libsecret = Libsecret.load();
        glib = new Glib();
        // 0: the attribute is a text.
        Pointer types = glib.zeroTable(NAME);
        schema = libsecret.secret_schema_newv(SCHEMA, 0, types);
        glib.freeTable(types);
    }

    /** The keyring; empty on other systems, without libsecret, and where no desktop's service answers. */
    public static Optional<LibsecretKeyring> find() {
        if (Platform.isWindows() || Platform.isMac()) {
            return Optional.empty();
        }
        try {
            LibsecretKeyring keyring = new LibsecretKeyring();
            return keyring.state() == StorageState.NEW ? Optional.empty() : Optional.of(keyring);
        } catch (SecretFault | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public StorageKind kind() {
        return StorageKind.KEYRING;
    }

    @Override
    public synchronized StorageState state() throws SecretFault {
        Optional<Pointer> collection = collection();
        if (collection.isEmpty()) {
            return StorageState.NEW;
        }
        try {
            boolean locked = libsecret.secret_collection_get_locked(collection.get()) != 0;
            return locked ? StorageState.LOCKED : StorageState.OPEN;
        } finally {
            glib.freeObject(collection.get());
        }
    }

    /** Lets the desktop ask for its password; returns when the user has answered. */
    @Override
    public synchronized void unlock(char[] passphrase) throws SecretFault {
        Optional<Pointer> collection = collection();
        if (collection.isPresent()) {
            Pointer asked = service();
            Pointer objects = glib.list(collection.get());
            try {
                call(error -> libsecret.secret_service_unlock_sync(asked, objects, null, null, error));
            } finally {
                glib.freeList(objects);
                glib.freeObject(collection.get());
            }
        }
        requireOpen();
    }

    @Override
    public synchronized Optional<String> read(SecretName name) throws SecretFault {
        requireOpen();
        List<String> values = new ArrayList<>();
        forItems(Map.of(NAME, name.text()), Libsecret.SEARCH_LOAD_SECRETS, item -> value(item)
                .ifPresent(values::add));
        return values.stream().findFirst();
    }

    private Optional<String> value(Pointer item) {
        Pointer value = libsecret.secret_item_get_secret(item);
        if (value == null) {
            return Optional.empty();
        }
        NativeLongByReference length = new NativeLongByReference();
        Pointer bytes = libsecret.secret_value_get(value, length);
        String text = new String(bytes.getByteArray(0, length.getValue().intValue()), UTF_8);
        libsecret.secret_value_unref(value);
        return Optional.of(text);
    }

    @Override
    public synchronized void write(SecretName name, String value) throws SecretFault {
        SecretValue.require(value);
        requireOpen();
        byte[] bytes = value.getBytes(UTF_8);
        // One more, as memory can't be empty.
        try (Memory memory = new Memory(bytes.length + 1L)) {
            memory.clear();
            memory.write(0, bytes, 0, bytes.length);
            Pointer secret = libsecret.secret_value_new(memory, new NativeLong(bytes.length), "text/plain");
            Pointer attributes = glib.table(Map.of(NAME, name.text()));
            try {
                call(error -> libsecret.secret_password_storev_binary_sync(
                        schema, attributes, DEFAULT, "Sockeye: " + name, secret, null, error));
            } finally {
                glib.freeTable(attributes);
                libsecret.secret_value_unref(secret);
                memory.clear();
            }
        }
    }

    @Override
    public synchronized void delete(SecretName name) throws SecretFault {
        requireOpen();
        Pointer attributes = glib.table(Map.of(NAME, name.text()));
        try {
            call(error -> libsecret.secret_password_clearv_sync(schema, attributes, null, error));
        } finally {
            glib.freeTable(attributes);
        }
    }

    @Override
    public synchronized SortedSet<SecretName> names() throws SecretFault {
        requireOpen();
        SortedSet<SecretName> names = new TreeSet<>();
        forItems(Map.of(), Libsecret.SEARCH_ALL, item -> name(item).ifPresent(names::add));
        return names;
    }

    @Override
    public synchronized SortedMap<SecretName, String> readAll() throws SecretFault {
        requireOpen();
        SortedMap<SecretName, String> all = new TreeMap<>();
        forItems(Map.of(), Libsecret.SEARCH_ALL | Libsecret.SEARCH_LOAD_SECRETS, item -> name(item)
                .ifPresent(name -> value(item).ifPresent(value -> all.put(name, value))));
        return all;
    }

    /** An item's name; empty where somebody else made one that can't be referred to. */
    private Optional<SecretName> name(Pointer item) {
        Pointer attributes = libsecret.secret_item_get_attributes(item);
        Optional<String> text = glib.text(attributes, NAME);
        glib.freeTable(attributes);
        return text.filter(name -> SecretName.complaint(name).isEmpty()).map(SecretName::new);
    }

    private void forItems(Map<String, String> wanted, int flags, Consumer<Pointer> action) throws SecretFault {
        Pointer asked = service();
        Pointer attributes = glib.table(wanted);
        try {
            Pointer list =
                    call(error -> libsecret.secret_service_search_sync(asked, schema, attributes, flags, null, error));
            for (Pointer item : glib.elements(list)) {
                action.accept(item);
                glib.freeObject(item);
            }
        } finally {
            glib.freeTable(attributes);
        }
    }

    /** The default collection, to be freed; empty where the service has none. */
    private Optional<Pointer> collection() throws SecretFault {
        Pointer asked = service();
        return Optional.ofNullable(
                call(error -> libsecret.secret_collection_for_alias_sync(asked, DEFAULT, 0, null, error)));
    }

    private Pointer service() throws SecretFault {
        if (service == null) {
            service = call(error -> libsecret.secret_service_get_sync(0, null, error));
        }
        return service;
    }

    private void requireOpen() throws SecretFault {
        if (state() == StorageState.LOCKED) {
            throw new SecretFault(Kind.LOCKED, "The keyring with your secrets is locked.");
        }
    }

    /** Lets the next call ask for the service anew, as it may have been restarted. */
    private void forgetService() {
        if (service != null) {
            glib.freeObject(service);
            service = null;
        }
    }

    private <T> T call(Function<PointerByReference, T> call) throws SecretFault {
        PointerByReference error = new PointerByReference();
        T result = call.apply(error);
        if (error.getValue() != null) {
            forgetService();
            throw new SecretFault(
                    Kind.UNAVAILABLE,
                    "The desktop's keyring does not answer: "
                            + glib.message(error.getValue()).replaceFirst("\\.$", "") + ".");
        }
        return result;
    }
}
