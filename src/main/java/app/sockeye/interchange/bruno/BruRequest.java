package app.sockeye.interchange.bruno;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import java.util.Map;
import java.util.Set;

/** A request in a {@code .bru} file. */
final class BruRequest {
    private static final Set<String> READ = Set.of(
            "meta", "ws", "websocket", "headers", "params:query", "params:path", "body:ws", "settings", "docs", "auth");

    private BruRequest() {}

    static void read(BruFile file, BrunoScope scope, ImportSink sink) {
        String own = file.map("meta").getOrDefault("name", "");
        String name = own.isBlank() ? sink.baseName() : own;
        BruBlock target = file.block("ws").or(() -> file.block("websocket")).orElse(null);
        if (target == null) {
            sink.leftOut().add(LeftOutReason.NOT_WEBSOCKET, "request " + name, 1, "", "");
            return;
        }
        ConnectionBuilder connection =
                new ConnectionBuilder(sink, PlaceholderSyntax.BRACES, scope.folder(), name).at(target.line(), "");
        Map<String, String> facts = target.map();
        connection.url(facts.getOrDefault("url", ""));
        for (BrunoField parameter : file.fields("params:query")) {
            if (!parameter.enabled()) {
                connection.at(parameter.line(), "");
                connection.query(parameter.name(), parameter.value(), false);
            }
        }
        file.fields("params:path").forEach(value -> connection.pathValue(value.name(), value.value()));
        scope.apply(file.fields("headers"), file.auth(facts.getOrDefault("auth", "none")), connection);
        for (BruBlock block : file.blocks()) {
            connection.at(block.line(), "");
            if (block.name().equals("body:ws")) {
                Map<String, String> message = block.map();
                connection.message(
                        message.getOrDefault("name", ""),
                        BrunoParts.format(message.getOrDefault("type", "")),
                        message.getOrDefault("content", ""));
            } else if (!READ.contains(block.name()) && !block.name().startsWith("auth:")) {
                leaveOut(block, connection);
            }
        }
        file.block("settings").ifPresent(block -> BrunoParts.settings(block.map(), connection));
        file.block("docs").ifPresent(block -> connection.description(block.text()));
        connection.add();
    }

    private static void leaveOut(BruBlock block, ConnectionBuilder connection) {
        if (block.content().stream().allMatch(String::isBlank)) {
            return;
        }
        boolean script = block.name().matches("script:.*|tests|assert|vars:post-response");
        connection.leaveOut(script ? LeftOutReason.SCRIPT : LeftOutReason.NO_COUNTERPART, "block " + block.name(), "");
    }
}
