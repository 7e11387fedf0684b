package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.payload.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of an object. */
final class WatchPacket implements PacketContent {
    private static final String BETWEEN = " · ";

    private final WatchEventType type;
    private final JsonSlice object;

    WatchPacket(WatchEventType type, JsonSlice object) {
        this.type = type;
        this.object = object;
    }

    /** Kind and name: {@code Pod shop/till-3}. */
    String subject() {
        String kind = object.string("kind").orElse("");
        String name = Stream.of(metadata("namespace"), metadata("name"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
        return (kind + " " + name).strip();
    }

    private Optional<String> metadata(String name) {
        return object.member("metadata").flatMap(metadata -> metadata.string(name));
    }

    /** A scalar at a path as it stands, without quotes. */
    private Optional<String> at(String first, String second) {
        return object.member(first)
                .flatMap(value -> value.member(second))
                .filter(value -> !value.kind().isContainer())
                .map(JsonSlice::text);
    }

    @Override
    public String line() {
        List<String> told = new ArrayList<>();
        if (type == WatchEventType.ERROR) {
            object.member("code").map(JsonSlice::text).ifPresent(told::add);
            object.string("reason").ifPresent(told::add);
            object.string("message").ifPresent(told::add);
        } else if (object.string("kind").filter("Event"::equals).isPresent()) {
            event(told);
        } else {
            at("status", "phase").ifPresent(told::add);
            replicas().ifPresent(told::add);
            metadata("deletionTimestamp").ifPresent(time -> told.add(KubernetesTexts.DELETING));
        }
        metadata("resourceVersion").map(KubernetesTexts::version).ifPresent(told::add);
        return Preview.line(String.join(BETWEEN, told), true, LINE);
    }

    /** An event of the cluster: about what, why and what happened. */
    private void event(List<String> told) {
        object.string("type").filter(kind -> !kind.equals("Normal")).ifPresent(told::add);
        Optional<JsonSlice> about = object.member("involvedObject").or(() -> object.member("regarding"));
        about.map(subject -> (subject.string("kind").orElse("") + " "
                                + subject.string("name").orElse(""))
                        .strip())
                .ifPresent(told::add);
        String reason = object.string("reason").orElse("");
        object.string("message")
                .or(() -> object.string("note"))
                .map(message -> reason.isEmpty() ? message : reason + ": " + message)
                .ifPresent(told::add);
    }

    private Optional<String> replicas() {
        return at("spec", "replicas")
                .map(wanted ->
                        KubernetesTexts.ready(at("status", "readyReplicas").orElse("0"), wanted));
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "kind" -> object.string("kind");
            case "name" -> metadata("name");
            case "namespace" -> metadata("namespace");
            case "id" -> metadata("uid");
            case "version" -> metadata("resourceVersion");
            case "phase" -> at("status", "phase");
            case "status" -> object.string("status");
            case "code" -> type == WatchEventType.ERROR ? object.member("code").map(JsonSlice::text) : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        return new DetailParts()
                .field("Type", type.name(), type.meaning())
                .field("Kind", object.string("kind"))
                .field("API version", object.string("apiVersion"))
                .field("Namespace", metadata("namespace"))
                .field("Name", metadata("name"))
                .field("UID", metadata("uid"), "Of this object only: one created later by the same name has another.")
                .field("Resource version", metadata("resourceVersion"), "A watch can go on from here.")
                .field("Created", metadata("creationTimestamp"))
                .field("Deletion", metadata("deletionTimestamp"), "It is to be gone by then.")
                .field("Phase", at("status", "phase"))
                .field("Reason", object.string("reason"), reason())
                .field("Message", object.string("message"))
                .json("Object", Optional.of(object))
                .detail();
    }

    /** A sentence on why a watch failed. */
    private String reason() {
        return switch (type == WatchEventType.ERROR ? object.string("reason").orElse("") : "") {
            case "Expired", "Gone" -> "The version is too old: list the objects again, and watch from there.";
            case "Unauthorized" -> "The token is missing, wrong or expired.";
            case "Forbidden" -> "The user may not watch these objects.";
            case "Timeout", "ServerTimeout" -> "Try again later.";
            case "InternalError" -> "The server failed by an error of its own.";
            default -> "";
        };
    }
}
