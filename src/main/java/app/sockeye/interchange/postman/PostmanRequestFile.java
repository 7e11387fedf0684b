package app.sockeye.interchange.postman;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.SourceFolder;
import app.sockeye.interchange.tree.ForeignYaml;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import app.sockeye.message.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A request of a collection of version 3, with its messages, which lie in a folder beside it. One thread. */
final class PostmanRequestFile {
    static final String KIND = "$kind";
    static final String WEBSOCKET = "websocket-request";

    private static final int MOST_MESSAGES = 1_000;

    private final ImportSink sink;
    private final TreeObject root;

    PostmanRequestFile(TreeValue root, ImportSink sink) {
        this.sink = sink;
        this.root = new TreeObject(root, "", sink.leftOut());
    }

    /** @param within the folder that its messages must lie in */
    void read(List<String> folder, Optional<TreeObject> inherited, Optional<Path> within) {
        String own = root.text("name");
        String name = own.isBlank() ? sink.baseName() : own;
        String kind = root.text(KIND);
        if (!kind.equals(WEBSOCKET)) {
            root.report(LeftOutReason.NOT_WEBSOCKET, kind + " " + name, "");
            return;
        }
        ConnectionBuilder connection = new ConnectionBuilder(sink, PlaceholderSyntax.BRACES, folder, name).at(root);
        connection.url(root.text("url"));
        boolean inUrl = root.value().member("url").text().indexOf('?') >= 0;
        for (ForeignValue parameter : ForeignValue.read(root, "queryParams")) {
            if (!inUrl || !parameter.enabled()) {
                connection.query(parameter.name(), parameter.value(), parameter.enabled());
            }
        }
        for (ForeignValue variable : ForeignValue.read(root, "pathVariables")) {
            connection.pathValue(variable.name(), variable.value());
        }
        for (ForeignValue header : ForeignValue.read(root, "headers")) {
            connection.header(header.name(), header.value(), header.enabled());
        }
        PostmanAuth.read(PostmanAuth.of(root, inherited), connection);
        root.object("settings").ifPresent(settings -> settings(settings, connection));
        connection.description(root.text("description"));
        messages(name, within, connection);
        root.leaveOut(LeftOutReason.SCRIPT, "scripts", "scripts");
        root.leaveOut(LeftOutReason.NO_COUNTERPART, "examples", "saved examples");
        root.ignore("id", "order");
        root.leaveOutRest();
        connection.add();
    }

    private static void settings(TreeObject settings, ConnectionBuilder connection) {
        if (!settings.flag("strictSSL", true)) {
            connection.option(OptionKeys.TLS_VERIFY, "false");
        }
        settings.number("maxPayload")
                .ifPresent(mebibytes -> connection.option(OptionKeys.LARGEST_MESSAGE, Long.toString(mebibytes << 20)));
        settings.number("retryCount")
                .ifPresent(count -> connection.option(OptionKeys.RECONNECT_ATTEMPTS, Long.toString(count)));
        settings.number("retryDelay")
                .ifPresent(millis -> connection.option(OptionKeys.RECONNECT_FIRST, Long.toString(millis)));
        settings.number("handshakeTimeout")
                .ifPresent(millis -> connection.option(OptionKeys.HANDSHAKE_TIMEOUT, Long.toString(millis)));
        settings.leaveOutRest();
    }

    private void messages(String name, Optional<Path> within, ConnectionBuilder connection) {
        String told = root.text("messages");
        String place = told.isEmpty() ? ".resources/" + name + ".resources/messages" : told;
        Optional<Path> folder = sink.file().flatMap(file -> messageFolder(file, place, within));
        if (folder.isEmpty()) {
            if (!told.isEmpty()) {
                root.report(LeftOutReason.NOT_FOLLOWED, "messages", told);
            }
            return;
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file : files.sorted().limit(MOST_MESSAGES).toList()) {
                message(file, connection);
            }
        } catch (IOException e) {
            root.report(LeftOutReason.BROKEN, "messages", told);
        }
    }

    private static Optional<Path> messageFolder(Path file, String place, Optional<Path> within) {
        try {
            Path base = file.toAbsolutePath().normalize().getParent();
            Path folder = base.resolve(place).normalize();
            boolean inside =
                    folder.startsWith(within.orElse(base).toAbsolutePath().normalize());
            return inside && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(folder)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void message(Path file, ConnectionBuilder connection) {
        String name = file.getFileName().toString();
        if (!name.matches(".*\\.message\\.ya?ml")) {
            return;
        }
        ImportSink own = sink.and(file, name);
        own.leftOut().at(connection.name());
        Optional<String> text = SourceFolder.text(file, own);
        if (text.isEmpty()) {
            return;
        }
        TreeObject message = new TreeObject(ForeignYaml.read(text.get(), own.leftOut()), "", own.leftOut());
        Format format =
                switch (message.text("contentType")) {
                    case "json" -> Format.JSON;
                    case "hex" -> Format.HEX;
                    case "base64" -> Format.BASE64;
                    default -> Format.TEXT;
                };
        String title = message.text("name");
        connection.message(title.isEmpty() ? own.baseName() : title, format, message.text("content"));
        message.ignore(KIND, "id", "order", "description");
        message.leaveOutRest();
    }
}
