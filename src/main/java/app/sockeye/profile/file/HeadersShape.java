package app.sockeye.profile.file;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.secret.SecretNames;
import app.sockeye.protocol.Header;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Headers as an array of a JSON object; the values of secrets are never in it. */
public final class HeadersShape {
    public static final String HEADERS = "headers";
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String ENABLED = "enabled";
    private static final String SECRET = "secret";

    private HeadersShape() {}

    /**
     * Reads the headers in an object.
     *
     * @param own gives the value of a secret of the connection's own by its name
     */
    public static List<ProfileHeader> read(ObjectNode tree, UnaryOperator<String> own) throws BrokenFileException {
        List<ProfileHeader> headers = new ArrayList<>();
        SecretNames names = new SecretNames();
        for (ObjectNode node : Fields.objects(tree, HEADERS)) {
            String name = Fields.text(node, NAME, "");
            String value = Fields.text(node, VALUE, "");
            boolean enabled = Fields.flag(node, ENABLED, true);
            String secretName = names.next(name);
            if (value.equals(SecretNames.reference(secretName))) {
                headers.add(new ProfileHeader(name, own.apply(secretName), enabled, true));
            } else {
                boolean secret = Fields.flag(node, SECRET, Header.isSensitive(name));
                headers.add(new ProfileHeader(name, value, enabled, secret));
            }
        }
        return headers;
    }

    /** Sets the headers of an object; the value of a secret is replaced by {@link SecretNames#reference}. */
    public static void print(List<ProfileHeader> headers, ObjectNode tree, ObjectNode before) {
        List<ObjectNode> previous = objectsOf(before);
        ArrayNode array = tree.putArray(HEADERS);
        SecretNames names = new SecretNames();
        for (ProfileHeader header : headers) {
            String reference = SecretNames.reference(names.next(header.name()));
            ObjectNode node = array.addObject();
            node.put(NAME, header.name());
            boolean hidden = header.secret() && !SecretNames.hasReference(header.value());
            node.put(VALUE, hidden ? reference : header.value());
            node.put(ENABLED, header.enabled());
            if (!header.secret() && Header.isSensitive(header.name())) {
                node.put(SECRET, false);
            }
            previous.stream()
                    .filter(p -> p.path(NAME).asText().equalsIgnoreCase(header.name()))
                    .findFirst()
                    .ifPresent(p -> {
                        previous.remove(p);
                        p.remove(SECRET);
                        ProfileFile.keepUnknown(node, p);
                    });
        }
    }

    private static List<ObjectNode> objectsOf(ObjectNode tree) {
        List<ObjectNode> objects = new ArrayList<>();
        tree.path(HEADERS).forEach(item -> {
            if (item instanceof ObjectNode object) {
                objects.add(object.deepCopy());
            }
        });
        return objects;
    }
}
