package app.sockeye.dialect.socketio;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.payload.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A packet to be sent.
 *
 * @param type one of {@link SocketHead}'s, not a binary one
 * @param namespace begins with a slash
 * @param query after the namespace, as Socket.IO 4 has it; may be empty
 * @param id of an acknowledgement; may be empty
 * @param data what the packet carries; empty for none
 */
record WrittenPacket(int type, String namespace, String query, String id, Optional<Data> data) {

    /** A packet's data: one JSON value, or a list of them. */
    sealed interface Data permits Value, Items {}

    /** One JSON value. */
    record Value(String json) implements Data {}

    /** An array. */
    record Items(List<Item> items) implements Data {}

    /**
     * An element of an array.
     *
     * @param json a JSON value; null for bytes
     * @param bytes an attachment; null for JSON
     */
    record Item(String json, byte[] bytes) {}

    /** Reads the namespace of a form. */
    static String namespace(FilledForm form) throws FormException {
        String name =
                form.value(SocketIoForms.NAMESPACE).orElse(SocketHead.ROOT).strip();
        if (name.contains(",") || name.contains("?")) {
            throw new FormException(SocketIoForms.NAMESPACE, "A namespace has neither a comma nor a question mark.");
        }
        return name.startsWith("/") ? name : "/" + name;
    }

    /** Reads the arguments of a form, after an event's name if there is one. */
    static Items items(FilledForm form, Optional<String> event) throws FormException {
        List<Item> items = new ArrayList<>();
        event.ifPresent(name -> items.add(new Item(JsonString.quote(name), null)));
        for (int i = 0; form.values().containsKey(SocketIoForms.ARGUMENTS + "." + i); i++) {
            String key = SocketIoForms.ARGUMENTS + "." + i;
            Optional<String> typed = form.value(key);
            if (typed.isPresent()) {
                boolean bytes = TypedValue.isBytes(typed.get());
                items.add(
                        bytes
                                ? new Item(null, TypedValue.bytes(key, typed.get()))
                                : new Item(TypedValue.json(key, typed.get()), null));
            }
        }
        return new Items(items);
    }
}
