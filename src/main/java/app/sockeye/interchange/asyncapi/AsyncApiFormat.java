package app.sockeye.interchange.asyncapi;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.SecretNaming;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AsyncAPI 2 and 3. */
public final class AsyncApiFormat implements TreeFormat {
    @Override
    public String label() {
        return "AsyncAPI";
    }

    @Override
    public boolean recognises(TreeValue root) {
        return root.member("asyncapi").isScalar();
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        new Reader(new AsyncDocument(new TreeObject(root, "", sink.leftOut()), sink), sink).read();
    }

    /** Reads one document. */
    private static final class Reader {
        private final AsyncDocument document;
        private final ImportSink sink;
        private final TextConverter converter;
        private final AsyncSecurity security;
        private final Map<String, ImportedValue> variables = new LinkedHashMap<>();

        Reader(AsyncDocument document, ImportSink sink) {
            this.document = document;
            this.sink = sink;
            this.converter = new TextConverter(PlaceholderSyntax.SINGLE_BRACES, sink.leftOut());
            this.security = new AsyncSecurity(document);
        }

        void read() {
            TreeObject root = document.root();
            String version = root.text("asyncapi");
            String title = root.object("info").map(info -> info.text("title")).orElse("");
            String folder = title.isBlank() ? "AsyncAPI" : title;
            if (!version.matches("[23]\\..*")) {
                root.report(LeftOutReason.NO_COUNTERPART, "version " + version, "versions 2 and 3 are read");
                return;
            }
            List<AsyncServer> servers = AsyncServer.of(document);
            if (!root.has("servers")) {
                root.report(LeftOutReason.NOT_IN_FILE, "server", "its address is ${" + AsyncServer.VARIABLE + "}");
                servers.add(AsyncServer.unknown(root));
                variables.put(AsyncServer.VARIABLE, new ImportedValue(AsyncServer.VARIABLE, "", false));
            }
            List<AsyncChannel> channels = AsyncChannel.of(document, version.startsWith("3"));
            for (AsyncChannel channel : AsyncChannel.joined(channels, folder)) {
                channel(channel, servers, folder);
            }
            List<ImportedValue> values = new ArrayList<>(variables.values());
            security.variables().stream()
                    .filter(value -> !variables.containsKey(value.name()))
                    .forEach(values::add);
            sink.environment(folder, List.of(folder), values);
        }

        private void channel(AsyncChannel channel, List<AsyncServer> all, String folder) {
            List<AsyncServer> servers = all.stream()
                    .filter(server ->
                            channel.servers().isEmpty() || channel.servers().contains(server.name()))
                    .toList();
            if (servers.isEmpty()) {
                channel.object()
                        .report(
                                LeftOutReason.NO_ADDRESS,
                                "channel " + channel.name(),
                                "no server of it is one for WebSockets");
            }
            for (AsyncServer server : servers) {
                String suffix = servers.size() > 1 ? " (" + server.name() + ")" : "";
                ConnectionBuilder connection = new ConnectionBuilder(
                                sink, PlaceholderSyntax.SAME, List.of(folder), channel.name() + suffix)
                        .at(channel.object());
                String url = server.urlOf(channel.address());
                connection.url(converter.of(
                        url, channel.object().value().line(), channel.object().path()));
                channel.objects().forEach(object -> AsyncSchema.binding(document, object, connection));
                List<TreeObject> owners = new ArrayList<>(channel.owners());
                owners.add(server.object());
                security.read(owners, connection);
                AsyncMessages.read(document, channel.messages(), connection);
                connection.description(channel.object().text("description"));
                channel.leaveOutRest();
                connection.add();
                variables(server.object(), "variables");
                channel.objects().forEach(object -> variables(object, "parameters"));
            }
        }

        private void variables(TreeObject owner, String key) {
            document.named(owner, key).forEach((name, variable) -> {
                TreeObject schema = document.object(variable, "schema").orElse(variable);
                variables.putIfAbsent(
                        name, new ImportedValue(name, AsyncSchema.value(schema), SecretNaming.isSecret(name)));
            });
        }
    }
}
