package app.sockeye.dialect.stomp;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A frame as a packet.
 *
 * @param subscription that it belongs to, if it is known
 */
record StompPacket(StompFrame frame, PacketType type, Optional<Subscription> subscription) implements PacketContent {
    private static final int LONGEST_SUBJECT = 200;
    private static final String SEPARATOR = " · ";

    /** @param connected whether the conversation was open before */
    Packet at(long began, Direction direction, boolean connected) {
        return new Packet(type, inOneLine(subject()), pair(direction, connected), began, this);
    }

    private static String inOneLine(String subject) {
        String shown = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT) + "…";
        return shown.chars().anyMatch(Character::isISOControl) ? shown.replaceAll("\\p{Cntrl}", " ") : shown;
    }

    private String subject() {
        return switch (type.key()) {
            case "connect", "stomp" -> frame.text("host");
            case "connected" -> "STOMP " + frame.header("version").orElse("1.0");
            case "send", "message", "subscribe" -> frame.text("destination");
            case "unsubscribe" ->
                frame.header("destination")
                        .or(() -> subscription.map(Subscription::destination))
                        .orElse(frame.text("id"));
            case "ack", "nack" -> acknowledged();
            case "begin", "commit", "abort" -> frame.text("transaction");
            case "receipt" -> frame.text("receipt-id");
            case "error" -> frame.text("message");
            default -> "";
        };
    }

    /** The id of the message that an ACK or NACK is for. */
    private String acknowledged() {
        return frame.header("id").orElse(frame.text("message-id"));
    }

    /** The id by which a message is to be acknowledged; empty where it is not. */
    Optional<String> ackId() {
        if (type != StompTypes.MESSAGE) {
            return Optional.empty();
        }
        boolean auto = subscription
                .filter(known -> known.ack().equals(Subscription.AUTO))
                .isPresent();
        Optional<String> ack = frame.header("ack");
        return auto || ack.isEmpty() && subscription.isEmpty()
                ? Optional.empty()
                : ack.or(() -> frame.header("message-id"));
    }

    private PairKey pair(Direction direction, boolean connected) {
        boolean cumulative = subscription
                .filter(known -> known.ack().equals(Subscription.CLIENT))
                .isPresent();
        Optional<String> receipt = frame.header("receipt").filter(id -> direction == Direction.SENT);
        return switch (type.key()) {
            case "connect", "stomp" -> PairKey.request(direction, "connect");
            case "connected" -> PairKey.answer(direction.opposite(), "connect");
            case "receipt" -> PairKey.answer(direction.opposite(), "receipt " + frame.text("receipt-id"));
            case "error" ->
                frame.header("receipt-id")
                        .map(id -> PairKey.answer(direction.opposite(), "receipt " + id))
                        .orElse(connected ? PairKey.NONE : PairKey.answer(direction.opposite(), "connect"));
            case "message" ->
                ackId().filter(id -> !cumulative)
                        .map(id -> PairKey.request(direction, "ack " + id))
                        .orElse(PairKey.NONE);
            case "ack", "nack" -> PairKey.answer(direction.opposite(), "ack " + acknowledged());
            default ->
                receipt.map(id -> PairKey.request(direction, "receipt " + id)).orElse(PairKey.NONE);
        };
    }

    @Override
    public String line() {
        List<String> parts = new ArrayList<>();
        switch (type.key()) {
            case "connect", "stomp" -> {
                frame.header("accept-version").ifPresent(versions -> parts.add("versions " + versions));
                heartBeat(parts);
                frame.header("login").ifPresent(login -> parts.add("as " + login));
            }
            case "connected" -> {
                frame.header("server").ifPresent(parts::add);
                heartBeat(parts);
                frame.header("session").ifPresent(session -> parts.add("session " + session));
            }
            case "subscribe" -> {
                frame.header("id").ifPresent(id -> parts.add("id " + id));
                frame.header("ack")
                        .filter(ack -> !ack.equals(Subscription.AUTO))
                        .ifPresent(ack -> parts.add("ack " + ack));
            }
            case "unsubscribe" -> frame.header("id").ifPresent(id -> parts.add("id " + id));
            default -> content(parts);
        }
        String line = String.join(SEPARATOR, parts);
        return line.length() <= LINE ? line : line.substring(0, LINE) + "…";
    }

    private void heartBeat(List<String> parts) {
        frame.header("heart-beat").ifPresent(value -> parts.add(StompTexts.heartBeatWords(HeartBeat.of(value))));
    }

    private void content(List<String> parts) {
        boolean carries = type == StompTypes.SEND || type == StompTypes.MESSAGE;
        if (carries) {
            parts.add(StompBody.words(frame));
        }
        if (carries || type == StompTypes.ACK || type == StompTypes.NACK) {
            frame.header("transaction").ifPresent(id -> parts.add("transaction " + id));
        }
        if (frame.text("redelivered").equals("true")) {
            parts.add("redelivered");
        }
        if (frame.bodySize() > 0) {
            parts.add(StompBody.preview(frame));
        }
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "topic" -> frame.header("destination").or(() -> subscription.map(Subscription::destination));
            case "id" -> frame.header("id").or(() -> frame.header("message-id"));
            case "error" -> type == StompTypes.ERROR ? frame.header("message") : Optional.empty();
            case "receipt" -> frame.header("receipt").or(() -> frame.header("receipt-id"));
            case "size" -> Optional.of(Long.toString(frame.bodySize()));
            default ->
                frame.headers().stream()
                        .filter(header -> header.name().replace('-', '_').equalsIgnoreCase(name))
                        .findFirst()
                        .map(StompHeader::value);
        };
    }

    @Override
    public PacketDetail detail() {
        return StompDetail.of(frame);
    }
}
