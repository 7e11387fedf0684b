package app.sockeye.dialect.socketio;

import java.util.ArrayList;
import java.util.List;

/**
 * The namespaces that a connection uses.
 *
 * @param names in the order in which they were first connected, at most {@link #MOST}
 */
record Namespaces(List<String> names) {
    static final Namespaces NONE = new Namespaces(List.of());
    private static final int MOST = 100;
    private static final int TOLD = 3;

    Namespaces {
        names = List.copyOf(names);
    }

    /** With one more. */
    Namespaces with(String name) {
        if (names.contains(name) || names.size() == MOST) {
            return this;
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return new Namespaces(more);
    }

    /** Whether rows have to tell it, as it is not the connection's first one. */
    boolean isForeign(String name) {
        return !name.equals(names.isEmpty() ? SocketHead.ROOT : names.get(0));
    }

    /** The first ones. */
    List<String> told() {
        return names.subList(0, Math.min(TOLD, names.size()));
    }
}
