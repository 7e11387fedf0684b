package app.sockeye.interchange.asyncapi;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.tree.TreeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A channel.
 *
 * @param name its title, or its address
 * @param objects those of the document: several where channels have one address, as a WebSocket is one connection
 * @param servers the names of those that have it; empty for all
 * @param messages what a client sends to it
 * @param owners the channel and its operations, which may have security of their own
 */
record AsyncChannel(
        String name,
        String address,
        Set<String> servers,
        List<TreeObject> objects,
        List<TreeObject> messages,
        List<TreeObject> owners) {

    static List<AsyncChannel> of(AsyncDocument document, boolean version3) {
        List<AsyncChannel> channels = new ArrayList<>();
        document.named(document.root(), "channels")
                .forEach((key, channel) ->
                        channels.add(version3 ? version3(document, key, channel) : version2(document, key, channel)));
        return channels;
    }

    /** In version 2 clients publish what the application subscribes to, and the other way round. */
    private static AsyncChannel version2(AsyncDocument document, String address, TreeObject channel) {
        List<TreeObject> messages = new ArrayList<>();
        List<TreeObject> owners = new ArrayList<>(List.of(channel));
        document.object(channel, "publish").ifPresent(publish -> {
            owners.add(publish);
            document.object(publish, "message").ifPresent(message -> {
                List<TreeObject> choices = document.objects(message, "oneOf");
                messages.addAll(choices.isEmpty() ? List.of(message) : choices);
            });
        });
        document.object(channel, "subscribe").ifPresent(owners::add);
        return new AsyncChannel(
                address, address, new LinkedHashSet<>(channel.texts("servers")), List.of(channel), messages, owners);
    }

    private static AsyncChannel version3(AsyncDocument document, String key, TreeObject channel) {
        Set<String> servers = new LinkedHashSet<>();
        for (TreeObject server : channel.objects("servers")) {
            servers.add(server.text("$ref").replaceFirst("^.*/", ""));
        }
        String title = channel.text("title");
        List<TreeObject> owners = new ArrayList<>(List.of(channel));
        List<TreeObject> messages = new ArrayList<>();
        boolean hasOperations = false;
        for (Map.Entry<String, TreeObject> entry :
                document.named(document.root(), "operations").entrySet()) {
            TreeObject operation = entry.getValue();
            boolean here = document.object(operation, "channel")
                    .filter(target -> target.value() == channel.value())
                    .isPresent();
            hasOperations |= here;
            if (here) {
                owners.add(operation);
            }
            if (here && operation.text("action").equals("receive")) {
                List<TreeObject> own = document.objects(operation, "messages");
                messages.addAll(own.isEmpty() ? allMessages(document, channel) : own);
            }
        }
        return new AsyncChannel(
                title.isBlank() ? key : title,
                channel.text("address"),
                servers,
                List.of(channel),
                hasOperations ? messages : allMessages(document, channel),
                owners);
    }

    private static List<TreeObject> allMessages(AsyncDocument document, TreeObject channel) {
        return List.copyOf(document.named(channel, "messages").values());
    }

    /**
     * The channels with those of one address joined.
     *
     * @param title the name of those that have the root as their address
     */
    static List<AsyncChannel> joined(List<AsyncChannel> channels, String title) {
        Map<List<Object>, List<AsyncChannel>> byPlace = new LinkedHashMap<>();
        for (AsyncChannel channel : channels) {
            List<Object> place = List.of(channel.address.replaceFirst("^/$", ""), channel.servers);
            byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(channel);
        }
        return byPlace.values().stream().map(each -> joinedOne(each, title)).toList();
    }

    private static AsyncChannel joinedOne(List<AsyncChannel> channels, String title) {
        AsyncChannel first = channels.get(0);
        if (channels.size() == 1) {
            return first;
        }
        boolean root = first.address.isEmpty() || first.address.equals("/");
        return new AsyncChannel(
                root ? title : first.address,
                first.address,
                first.servers,
                all(channels, AsyncChannel::objects),
                all(channels, AsyncChannel::messages),
                all(channels, AsyncChannel::owners));
    }

    private static List<TreeObject> all(List<AsyncChannel> channels, Function<AsyncChannel, List<TreeObject>> part) {
        return channels.stream()
                .flatMap(channel -> part.apply(channel).stream())
                .toList();
    }

    /** The first of the objects, which says what only one can. */
    TreeObject object() {
        return objects.get(0);
    }

    /** Tells what the channel says of other protocols. */
    void leaveOutRest() {
        for (TreeObject object : objects) {
            object.object("bindings").ifPresent(bindings -> {
                bindings.ignore("ws");
                bindings.leaveOutRest();
            });
        }
        for (TreeObject owner : owners) {
            owner.leaveOut(LeftOutReason.NO_COUNTERPART, "traits", "traits");
            owner.leaveOut(LeftOutReason.NO_COUNTERPART, "reply", "reply");
        }
    }
}
