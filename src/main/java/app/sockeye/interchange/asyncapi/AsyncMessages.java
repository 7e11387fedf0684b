package app.sockeye.interchange.asyncapi;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.tree.TreeJson;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import app.sockeye.message.Format;
import java.util.List;
import java.util.Optional;

/** The examples of messages that a client sends. */
final class AsyncMessages {
    private AsyncMessages() {}

    static void read(AsyncDocument document, List<TreeObject> messages, ConnectionBuilder connection) {
        for (TreeObject message : messages) {
            connection.at(message);
            String named = message.text("name");
            String name = named.isBlank() ? message.text("title") : named;
            String own = message.text("contentType");
            String type = own.isBlank() ? document.root().text("defaultContentType") : own;
            List<TreeObject> examples = message.objects("examples");
            for (TreeObject example : examples) {
                String title = example.text("name").isBlank() ? example.text("summary") : example.text("name");
                example.leaveOut(LeftOutReason.NO_COUNTERPART, "headers", "headers of a message");
                connection.at(example);
                add(document, title.isBlank() ? name : title, type, example.get("payload"), connection);
            }
            if (examples.isEmpty()) {
                suggested(document, message, name, type, connection);
            }
            message.leaveOut(LeftOutReason.NO_COUNTERPART, "traits", "traits of a message");
        }
    }

    /** Examples stand with the payload's schema, too. */
    private static void suggested(
            AsyncDocument document, TreeObject message, String name, String type, ConnectionBuilder connection) {
        Optional<TreeObject> schema =
                message.value().member("payload").isObject() ? document.object(message, "payload") : Optional.empty();
        if (schema.isEmpty()) {
            return;
        }
        TreeValue examples = schema.get().get("examples");
        List<TreeValue> values =
                examples.isList() ? examples.items() : List.of(schema.get().get("example"));
        for (TreeValue value : values) {
            add(document, name, type, value, connection);
        }
    }

    private static void add(
            AsyncDocument document, String name, String type, TreeValue payload, ConnectionBuilder connection) {
        if (payload.kind() == TreeValue.Kind.NULL) {
            return;
        }
        boolean text = payload.kind() == TreeValue.Kind.TEXT && !type.contains("json");
        Optional<String> body = text ? Optional.of(payload.text()) : TreeJson.of(payload);
        if (body.isEmpty()) {
            connection.leaveOut(LeftOutReason.BEYOND_LIMIT, "message " + name, "");
            return;
        }
        // Only to tell what would become a variable: documents have none in messages.
        new TextConverter(PlaceholderSyntax.NONE, document.sink().leftOut()).of(body.get(), payload.line(), "");
        connection.message(name, text ? Format.TEXT : Format.JSON, body.get());
    }
}
