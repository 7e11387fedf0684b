package app.sockeye.dialect.amqp;

import app.sockeye.dialect.packet.PacketField;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as fields with sentences. */
final class AmqpMeanings {
    private static final int MOST_FIELDS = 300;
    private static final int MOST_DEPTH = 6;
    private static final int SHOWN = 300;

    private AmqpMeanings() {}

    /** A value as a field; a described list with its fields below it. */
    static PacketField field(String name, AmqpValue value, int depth) {
        List<PacketField> children = depth < MOST_DEPTH ? children(value, depth) : List.of();
        Optional<AmqpType> type = value.type();
        String shown = children.isEmpty() || value.is(AmqpValue.Kind.ARRAY) ? cut(value.shown()) : "";
        if (type.isPresent() && value.content().is(AmqpValue.Kind.LIST)) {
            shown = type.get().title();
        }
        return new PacketField(name, shown, meaning(name, value), children);
    }

    /** The fields of a described list, the names of a map; empty for all else. */
    static List<PacketField> children(AmqpValue value, int depth) {
        List<PacketField> fields = new ArrayList<>();
        List<AmqpValue> items = value.content().items();
        if (value.content().is(AmqpValue.Kind.MAP)) {
            for (int i = 0; i + 1 < items.size() && fields.size() < MOST_FIELDS; i += 2) {
                fields.add(field(items.get(i).shown(), items.get(i + 1), depth + 1));
            }
        } else if (value.type().isPresent() && value.content().is(AmqpValue.Kind.LIST)) {
            List<String> names = value.type().get().fields();
            for (int i = 0; i < items.size() && fields.size() < MOST_FIELDS; i++) {
                if (!items.get(i).is(AmqpValue.Kind.NULL)) {
                    String name = i < names.size() ? names.get(i) : "Field " + i;
                    fields.add(field(name, items.get(i), depth + 1));
                }
            }
        }
        return fields;
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** A sentence on a value; empty if it speaks for itself. */
    static String meaning(String name, AmqpValue value) {
        boolean on = value.text().equals("true");
        if (value.is(AmqpValue.Kind.TIMESTAMP)) {
            return time(value.text());
        } else if (value.type().isPresent()) {
            return outcome(value.type().get());
        }
        return switch (name) {
            case "Role" -> on ? "Receiver." : "Sender.";
            case "Sender settle mode" ->
                switch (value.text()) {
                    case "0" -> "Unsettled: each delivery waits for its outcome.";
                    case "1" -> "Settled: no delivery waits for an outcome.";
                    default -> "Mixed: each delivery says whether it is settled.";
                };
            case "Receiver settle mode" ->
                value.text().equals("0")
                        ? "First: the receiver settles on its own."
                        : "Second: the receiver waits until the sender settles.";
            case "Settled" -> on ? "The sender wants no outcome, or the outcome is final." : "";
            case "More" -> on ? "The rest of the message follows in further frames." : "";
            case "Link credit" -> "Number of messages that the sender may still send.";
            case "Incoming window", "Outgoing window" -> "Number of frames with messages that can be taken or sent.";
            case "Idle timeout" -> "In ms: the connection is closed after so long without a frame.";
            case "Maximum frame size" -> "In bytes.";
            case "Echo" -> on ? "The other side is to answer with its own flow." : "";
            case "Drain" -> on ? "The sender is to use up its credit at once." : "";
            case "Closed" -> on ? "The link ends, and does not only pause." : "";
            case "Condition" -> condition(value.text());
            case "Code" -> AmqpTexts.outcome(value.text());
            default -> "";
        };
    }

    private static String time(String milliseconds) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(milliseconds)).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String outcome(AmqpType type) {
        return switch (type) {
            case ACCEPTED -> "The message was processed.";
            case REJECTED -> "The message is invalid and was not processed.";
            case RELEASED -> "The message was not processed and may be delivered to others.";
            case MODIFIED -> "The message was not processed; it is changed before it is delivered again.";
            case DECLARED -> "A transaction has begun.";
            case TRANSACTIONAL_STATE -> "The outcome counts once the transaction is discharged.";
            case COORDINATOR -> "The link begins and ends transactions.";
            case DECLARE -> "Begins a transaction.";
            case DISCHARGE -> "Ends a transaction: its deliveries count, unless it is to fail.";
            case DELETE_ON_CLOSE -> "The node is deleted with this link.";
            case DELETE_ON_NO_LINKS -> "The node is deleted once it has no links.";
            case DELETE_ON_NO_MESSAGES -> "The node is deleted once it has no messages.";
            case DELETE_ON_NO_LINKS_OR_MESSAGES -> "The node is deleted once it has neither links nor messages.";
            case RECEIVED -> "A part of the message has arrived.";
            default -> "";
        };
    }

    private static String condition(String condition) {
        return switch (condition) {
            case "amqp:internal-error" -> "The other side failed by an error of its own.";
            case "amqp:not-found" -> "There is nothing by this name or address.";
            case "amqp:unauthorized-access" -> "The user is not allowed to do this.";
            case "amqp:decode-error" -> "What was sent could not be decoded.";
            case "amqp:resource-limit-exceeded" -> "A limit of the other side is reached.";
            case "amqp:not-allowed" -> "What was asked for is not allowed here.";
            case "amqp:invalid-field" -> "A field has a value that is not allowed.";
            case "amqp:not-implemented" -> "The other side does not support this.";
            case "amqp:resource-locked" -> "Somebody else uses it.";
            case "amqp:precondition-failed" -> "Something that was demanded does not hold.";
            case "amqp:resource-deleted" -> "It was deleted while it was used.";
            case "amqp:illegal-state" -> "The frame is not allowed in this state.";
            case "amqp:frame-size-too-small" -> "The frame is too small for what has to be said.";
            case "amqp:connection:forced" -> "An administrator closed the connection, or the server stops.";
            case "amqp:connection:framing-error" -> "A frame was malformed.";
            case "amqp:connection:redirect" -> "The client is to connect to another server.";
            case "amqp:session:window-violation" -> "More was sent than the window allows.";
            case "amqp:session:errant-link" -> "Something was sent on a link that was detached with an error.";
            case "amqp:session:handle-in-use" -> "The handle belongs to another link.";
            case "amqp:session:unattached-handle" -> "No link has this handle.";
            case "amqp:link:detach-forced" -> "An administrator detached the link.";
            case "amqp:link:transfer-limit-exceeded" -> "More messages were sent than the credit allows.";
            case "amqp:link:message-size-exceeded" -> "The message is larger than the link allows.";
            case "amqp:link:redirect" -> "The address is to be found elsewhere.";
            case "amqp:link:stolen" -> "Another connection attached a link of the same name.";
            default -> "";
        };
    }
}
