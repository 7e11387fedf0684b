package app.sockeye.dialect.amqp;

import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.protocol.Direction;
import java.util.Optional;

/** What handles and channels stand for: each side has its own numbers for both. One thread. */
final class AmqpLinks {
    private RecentMap<Link> links = new RecentMap<>();
    private RecentMap<String> addresses = new RecentMap<>();
    private RecentMap<String> sessions = new RecentMap<>();

    /**
     * A link.
     *
     * @param address from or to which it carries messages; may be empty
     */
    record Link(String name, String address) {
        static final Link UNKNOWN = new Link("", "");
    }

    private static String key(Direction direction, int channel) {
        return direction.ordinal() + "/" + channel;
    }

    /** The handle of a performative, as one side has it. */
    static String key(Direction direction, int channel, AmqpValue performative) {
        return key(direction, channel) + "/" + performative.text("Handle").orElse("");
    }

    /** A session begins; the answer names the channel of the one who asked. */
    void begin(Direction direction, int channel, AmqpValue begin) {
        String session = begin.text("Remote channel")
                .map(remote -> direction.opposite().ordinal() + "/" + remote)
                .orElse(key(direction, channel));
        sessions.put(key(direction, channel), session);
    }

    /** The name of a session that both its channels have. */
    String session(Direction direction, int channel) {
        String key = key(direction, channel);
        return sessions.get(key).orElse(key);
    }

    /** A link is attached. */
    Link attach(Direction direction, int channel, AmqpValue attach) {
        String name = attach.text("Name").orElse("");
        boolean receiver = attach.isOn("Role");
        String own = address(attach, receiver ? "Source" : "Target")
                .or(() -> address(attach, receiver ? "Target" : "Source"))
                .or(() -> addresses.get(name))
                .orElse("");
        addresses.put(name, own);
        Link link = new Link(name, own);
        links.put(key(direction, channel, attach), link);
        return link;
    }

    private static Optional<String> address(AmqpValue attach, String field) {
        return attach.field(field)
                .flatMap(value ->
                        value.is(AmqpType.COORDINATOR) ? Optional.of(AmqpTexts.TRANSACTIONS) : value.text("Address"))
                .filter(address -> !address.isEmpty());
    }

    /** The link of a performative with a handle. */
    Link link(Direction direction, int channel, AmqpValue performative) {
        return performative.field("Handle").isEmpty()
                ? Link.UNKNOWN
                : links.get(key(direction, channel, performative)).orElse(Link.UNKNOWN);
    }

    /** Others that know the same. */
    AmqpLinks copy() {
        AmqpLinks copy = new AmqpLinks();
        copy.links = links.copy();
        copy.addresses = addresses.copy();
        copy.sessions = sessions.copy();
        return copy;
    }
}
