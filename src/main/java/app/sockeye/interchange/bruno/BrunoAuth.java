package app.sockeye.interchange.bruno;

import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.tree.TreeObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Authentication as a file says it.
 *
 * @param mode {@code inherit} or empty for that of the folder around
 * @param fields by Bruno's names
 */
record BrunoAuth(String mode, Map<String, String> fields) {
    /** That of the folder around. */
    static final BrunoAuth INHERITED = new BrunoAuth("", Map.of());

    boolean isInherited() {
        return mode.isEmpty() || mode.equals("inherit");
    }

    /** The value of {@code auth} in a YAML or JSON file: a text, or an object with the fields or an object of them. */
    static BrunoAuth of(TreeObject owner) {
        if (!owner.value().member("auth").isObject()) {
            return new BrunoAuth(owner.text("auth"), Map.of());
        }
        TreeObject auth = owner.object("auth").orElseThrow();
        String mode = auth.firstText("type", "mode");
        Map<String, String> fields = new LinkedHashMap<>();
        if (auth.value().member(mode).isObject()) {
            fields.putAll(ForeignValue.byName(ForeignValue.read(auth, mode)));
        } else {
            fields.putAll(ForeignValue.byName(ForeignValue.members(auth)));
        }
        flatten(auth, fields);
        return new BrunoAuth(mode, fields);
    }

    /** OAuth 2.0 in YAML has the client's id and secret in an object of their own. */
    private static void flatten(TreeObject auth, Map<String, String> fields) {
        if (auth.value().member("credentials").isObject()) {
            fields.remove("credentials");
            auth.object("credentials")
                    .ifPresent(inner -> fields.putAll(ForeignValue.byName(ForeignValue.members(inner))));
        }
    }

    /** For logs: without the fields' values. */
    @Override
    public String toString() {
        return mode;
    }
}
