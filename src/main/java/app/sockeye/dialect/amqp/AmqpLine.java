package app.sockeye.dialect.amqp;

import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rows tell of a frame after its subject. */
final class AmqpLine {
    private static final String BETWEEN = " · ";
    private static final int DIGITS = 18;

    private AmqpLine() {}

    static String of(AmqpPacket packet, AmqpType type) {
        AmqpValue body = packet.body();
        List<String> told = new ArrayList<>();
        switch (type) {
            case OPEN -> open(body, told);
            case BEGIN, END -> told.add(AmqpTexts.channel(packet.frame().channel()));
            case ATTACH -> {
                told.add(body.isOn("Role") ? AmqpTexts.RECEIVES : AmqpTexts.SENDS);
                told.add(AmqpTexts.link(packet.link().name()));
            }
            case FLOW -> {
                body.text("Link credit").ifPresent(credit -> told.add(AmqpTexts.credit(credit)));
                told.add(AmqpTexts.window(body.text("Incoming window").orElse("0")));
            }
            case TRANSFER -> transfer(packet, body, told);
            case DISPOSITION -> disposition(body, told);
            case DETACH -> {
                if (body.isOn("Closed")) {
                    told.add(AmqpTexts.CLOSED);
                }
            }
            case MECHANISMS -> body.field(0).ifPresent(names -> told.add(names(names)));
            case INIT -> init(body, told);
            case CHALLENGE, RESPONSE ->
                body.field(0).ifPresent(value -> told.add(ByteSize.format(value.binary().length)));
            case OUTCOME -> told.add(AmqpTexts.outcome(body.text("Code").orElse("")));
            default -> {}
        }
        packet.error().ifPresent(error -> told.add(error(error)));
        return String.join(BETWEEN, told);
    }

    private static void open(AmqpValue open, List<String> told) {
        open.text("Hostname").ifPresent(host -> told.add(AmqpTexts.host(host)));
        number(open, "Maximum frame size").ifPresent(size -> told.add(AmqpTexts.frames(ByteSize.format(size))));
        number(open, "Idle timeout").ifPresent(time -> told.add(AmqpTexts.idle(time)));
    }

    /** One name or an array of them. */
    private static String names(AmqpValue names) {
        return names.is(AmqpValue.Kind.ARRAY)
                ? names.items().stream().map(AmqpValue::shown).collect(Collectors.joining(", "))
                : names.shown();
    }

    private static void init(AmqpValue init, List<String> told) {
        told.add(init.text("Mechanism").orElse(""));
        init.field("Initial response")
                .ifPresent(response -> told.add(AmqpTexts.hidden(ByteSize.format(response.binary().length))));
    }

    private static void transfer(AmqpPacket packet, AmqpValue transfer, List<String> told) {
        transfer.text("Delivery id").ifPresent(id -> told.add("#" + id));
        if (packet.continues()) {
            told.add(AmqpTexts.CONTINUES);
        }
        if (transfer.isOn("Settled")) {
            told.add(AmqpTexts.SETTLED);
        }
        if (transfer.isOn("More")) {
            told.add(AmqpTexts.MORE);
        }
        transaction(transfer, told);
        AmqpMessage message = packet.message();
        if (message.transaction().isPresent()) {
            AmqpValue change = message.transaction().get();
            told.add(lower(change.type().orElseThrow().title()));
            change.text("Transaction id").map(AmqpTexts::transaction).ifPresent(told::add);
            if (change.isOn("Fail")) {
                told.add(AmqpTexts.FAILS);
            }
            return;
        }
        message.property("Subject").ifPresent(told::add);
        told.add(size(packet));
        Optional<CarriedPayload> body = message.body();
        if (body.isPresent()) {
            byte[] bytes = body.get().bytes();
            String preview = OpaquePayload.preview(bytes, bytes.length, PacketContent.LINE);
            told.set(told.size() - 1, (told.get(told.size() - 1) + "  " + preview).strip());
        }
    }

    /** The size of a payload; of the last one of several that of all. */
    private static String size(AmqpPacket packet) {
        long size = packet.frame().payloadSize();
        return packet.before()
                .map(before -> AmqpTexts.frames(ByteSize.format(before.length() + size), before.frames() + 1))
                .orElseGet(() -> ByteSize.format(size));
    }

    private static void disposition(AmqpValue disposition, List<String> told) {
        String first = disposition.text("First").orElse("");
        String last = disposition.text("Last").orElse(first);
        told.add(first.equals(last) ? "#" + first : "#" + first + "–" + last);
        outcome(disposition).flatMap(AmqpValue::type).ifPresent(state -> told.add(lower(state.title())));
        transaction(disposition, told);
        if (disposition.isOn("Settled")) {
            told.add(AmqpTexts.SETTLED);
        }
    }

    /** The state of a delivery; within a transaction the outcome that it will have. */
    static Optional<AmqpValue> outcome(AmqpValue performative) {
        return performative
                .field("State")
                .flatMap(state -> state.is(AmqpType.TRANSACTIONAL_STATE) ? state.field("Outcome") : Optional.of(state));
    }

    /** The transaction that a delivery belongs to, or that was declared. */
    private static void transaction(AmqpValue performative, List<String> told) {
        performative
                .field("State")
                .flatMap(state -> state.text("Transaction id"))
                .map(AmqpTexts::transaction)
                .ifPresent(told::add);
    }

    /** An error's condition and description. */
    static String error(AmqpValue error) {
        String condition = error.text("Condition").orElse("");
        return error.text("Description").map(text -> condition + ": " + text).orElse(condition);
    }

    /** A title in the middle of a line. */
    static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private static Optional<Long> number(AmqpValue value, String field) {
        return value.field(field)
                .map(AmqpValue::text)
                .filter(text -> text.length() <= DIGITS && text.matches("\\d+"))
                .map(Long::parseLong);
    }
}
