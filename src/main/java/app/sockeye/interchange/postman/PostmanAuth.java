package app.sockeye.interchange.postman;

import app.sockeye.interchange.parts.AuthReader;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.tree.TreeObject;
import java.util.Optional;

/** Postman's authentication: its fields stand under its type's name, in version 3 under {@code credentials}. */
final class PostmanAuth {
    private PostmanAuth() {}

    /** What applies to an item: its own authentication, or that of the folders around it. */
    static Optional<TreeObject> of(TreeObject item, Optional<TreeObject> inherited) {
        Optional<TreeObject> own = item.object("auth");
        boolean inherits = own.isEmpty() || own.get().text("type").equals("inherit");
        return inherits ? inherited : own;
    }

    static void read(Optional<TreeObject> auth, ConnectionBuilder connection) {
        auth.ifPresent(object -> {
            String type = object.text("type");
            String fields = object.has("credentials") ? "credentials" : type;
            AuthReader.read(type, ForeignValue.byName(ForeignValue.read(object, fields)), connection);
        });
    }
}
