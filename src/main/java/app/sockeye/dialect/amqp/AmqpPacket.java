package app.sockeye.dialect.amqp;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PairKey;
import java.util.List;
import java.util.Optional;

/** One AMQP frame. */
final class AmqpPacket implements PacketContent {
    private final AmqpFrame frame;
    private final Optional<AmqpType> type;
    private final AmqpLinks.Link link;
    private final boolean continues;
    private final Optional<AmqpBeginning> before;
    private final AmqpDeliveries told;

    /**
     * @param type of the performative; empty for an empty frame
     * @param continues whether its payload goes on with that of the frame before
     * @param before what its payload is the rest of, in the last transfer of a message
     * @param told the deliveries that a disposition tells of
     */
    AmqpPacket(
            AmqpFrame frame,
            Optional<AmqpType> type,
            AmqpLinks.Link link,
            boolean continues,
            Optional<AmqpBeginning> before,
            AmqpDeliveries told) {
        this.frame = frame;
        this.type = type;
        this.link = link;
        this.continues = continues;
        this.before = before;
        this.told = told;
    }

    AmqpFrame frame() {
        return frame;
    }

    Optional<AmqpType> type() {
        return type;
    }

    /** Whether it has a performative. */
    boolean is(AmqpType performative) {
        return type.filter(performative::equals).isPresent();
    }

    AmqpLinks.Link link() {
        return link;
    }

    boolean continues() {
        return continues;
    }

    /** The performative; null as a value in an empty frame. */
    AmqpValue body() {
        return frame.performative().orElseGet(() -> AmqpValue.scalar(AmqpValue.Kind.NULL, "null", 0, 0));
    }

    /** What rows show first: the address of a link, or a container's id. */
    String subject() {
        return is(AmqpType.OPEN) ? body().text("Container id").orElse("") : link.address();
    }

    /** The error of a performative, or of a rejection. */
    Optional<AmqpValue> error() {
        return body().field("Error").or(() -> AmqpLine.outcome(body()).flatMap(state -> state.field("Error")));
    }

    /** Whether it tells of a failure. */
    boolean hasFailed() {
        boolean rejected = AmqpLine.outcome(body())
                .filter(state -> state.is(AmqpType.REJECTED))
                .isPresent();
        boolean refused =
                is(AmqpType.OUTCOME) && !body().text("Code").orElse("").equals("0");
        return rejected || refused || error().isPresent();
    }

    /** What came of the message in the transfers before this one, which is its last. */
    Optional<AmqpBeginning> before() {
        return before;
    }

    /** The message that a transfer carries or ends, as far as it is known. */
    AmqpMessage message() {
        if (!is(AmqpType.TRANSFER) || continues && before.isEmpty()) {
            return AmqpMessage.NONE;
        }
        return before.map(beginning -> AmqpMessage.of(beginning.with(frame.payloadBytes()), 0))
                .orElseGet(() -> AmqpMessage.of(frame.bytes(), frame.payload()));
    }

    @Override
    public List<PairKey> further() {
        return told.further();
    }

    @Override
    public String line() {
        String line = type.map(known -> AmqpLine.of(this, known)).orElse("");
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "topic" -> Optional.of(link.address()).filter(address -> !address.isEmpty());
            case "id" -> body().text("Delivery id").or(() -> body().text("First"));
            case "channel" -> Optional.of(Integer.toString(frame.channel()));
            case "link" -> Optional.of(link.name()).filter(link -> !link.isEmpty());
            case "state" ->
                AmqpLine.outcome(body()).flatMap(AmqpValue::type).map(state -> AmqpLine.lower(state.title()));
            case "error" -> error().flatMap(error -> error.text("Condition"));
            case "message_id" -> message().property("Message id");
            case "correlation_id" -> message().property("Correlation id");
            case "subject" -> message().property("Subject");
            case "content_type" -> message().property("Content type");
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        return new AmqpAnatomy(this).detail();
    }
}
