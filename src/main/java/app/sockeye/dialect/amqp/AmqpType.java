package app.sockeye.dialect.amqp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A described type of the specification, by its code, with its fields in their order. */
enum AmqpType {
    OPEN(
            0x10,
            "Container id,Hostname,Maximum frame size,Maximum channel,Idle timeout,Outgoing locales,Incoming locales,"
                    + "Offered capabilities,Desired capabilities,Properties"),
    BEGIN(
            0x11,
            "Remote channel,Next outgoing id,Incoming window,Outgoing window,Maximum handle,Offered capabilities,"
                    + "Desired capabilities,Properties"),
    ATTACH(
            0x12,
            "Name,Handle,Role,Sender settle mode,Receiver settle mode,Source,Target,Unsettled,Incomplete unsettled,"
                    + "Initial delivery count,Maximum message size,Offered capabilities,Desired capabilities,Properties"),
    FLOW(
            0x13,
            "Next incoming id,Incoming window,Next outgoing id,Outgoing window,Handle,Delivery count,Link credit,"
                    + "Available,Drain,Echo,Properties"),
    TRANSFER(
            0x14,
            "Handle,Delivery id,Delivery tag,Message format,Settled,More,Receiver settle mode,State,Resume,Aborted,"
                    + "Batchable"),
    DISPOSITION(0x15, "Role,First,Last,Settled,State,Batchable"),
    DETACH(0x16, "Handle,Closed,Error"),
    END(0x17, "Error"),
    CLOSE(0x18, "Error"),
    ERROR(0x1D, "Condition,Description,Info"),
    RECEIVED(0x23, "Section number,Section offset"),
    ACCEPTED(0x24, ""),
    REJECTED(0x25, "Error"),
    RELEASED(0x26, ""),
    MODIFIED(0x27, "Delivery failed,Undeliverable here,Message annotations"),
    SOURCE(
            0x28,
            "Address,Durable,Expiry policy,Timeout,Dynamic,Dynamic node properties,Distribution mode,Filter,"
                    + "Default outcome,Outcomes,Capabilities"),
    TARGET(0x29, "Address,Durable,Expiry policy,Timeout,Dynamic,Dynamic node properties,Capabilities"),
    DELETE_ON_CLOSE(0x2B, ""),
    DELETE_ON_NO_LINKS(0x2C, ""),
    DELETE_ON_NO_MESSAGES(0x2D, ""),
    DELETE_ON_NO_LINKS_OR_MESSAGES(0x2E, ""),
    COORDINATOR(0x30, "Capabilities"),
    DECLARE(0x31, "Global id"),
    DISCHARGE(0x32, "Transaction id,Fail"),
    DECLARED(0x33, "Transaction id"),
    TRANSACTIONAL_STATE(0x34, "Transaction id,Outcome"),
    MECHANISMS(0x40, "Mechanisms"),
    INIT(0x41, "Mechanism,Initial response,Hostname"),
    CHALLENGE(0x42, "Challenge"),
    RESPONSE(0x43, "Response"),
    OUTCOME(0x44, "Code,Additional data"),
    HEADER(0x70, "Durable,Priority,Time to live,First acquirer,Delivery count"),
    DELIVERY_ANNOTATIONS(0x71, ""),
    MESSAGE_ANNOTATIONS(0x72, ""),
    PROPERTIES(
            0x73,
            "Message id,User id,To,Subject,Reply to,Correlation id,Content type,Content encoding,Absolute expiry time,"
                    + "Creation time,Group id,Group sequence,Reply to group id"),
    APPLICATION_PROPERTIES(0x74, ""),
    DATA(0x75, ""),
    SEQUENCE(0x76, ""),
    VALUE(0x77, ""),
    FOOTER(0x78, "");

    private static final Map<Long, AmqpType> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(each -> each.code, each -> each));

    private static final Map<String, AmqpType> BY_STEM =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(AmqpType::stem, each -> each));

    private static final String PREFIX = "amqp:";

    private final long code;
    private final List<String> fields;

    AmqpType(long code, String fields) {
        this.code = code;
        this.fields = fields.isEmpty() ? List.of() : List.of(fields.split(","));
    }

    /** The type with a code; empty if there is none. */
    static Optional<AmqpType> of(long code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The type with a symbolic descriptor such as {@code amqp:open:list}, which may stand for the code; empty if there
     * is none.
     */
    static Optional<AmqpType> of(String symbol) {
        int end = symbol.lastIndexOf(':');
        return symbol.startsWith(PREFIX) && end > PREFIX.length()
                ? Optional.ofNullable(BY_STEM.get(symbol.substring(PREFIX.length(), end)))
                : Optional.empty();
    }

    /** Its name in symbolic descriptors. */
    private String stem() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (this) {
            case MECHANISMS, INIT, CHALLENGE, RESPONSE, OUTCOME -> "sasl-" + name;
            case SEQUENCE, VALUE -> "amqp-" + name;
            default -> name;
        };
    }

    long code() {
        return code;
    }

    /** The names of its fields. */
    List<String> fields() {
        return fields;
    }

    /** The place of a field. */
    int index(String field) {
        return fields.indexOf(field);
    }

    /** Its name in words. */
    String title() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Whether a frame may begin with it. */
    boolean isPerformative() {
        return ordinal() <= CLOSE.ordinal() || ordinal() >= MECHANISMS.ordinal() && ordinal() <= OUTCOME.ordinal();
    }

    /** Whether it is a part of a message. */
    boolean isSection() {
        return ordinal() >= HEADER.ordinal();
    }
}
