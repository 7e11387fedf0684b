package app.sockeye.dialect.nats;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;

/** What rows tell of an operation after its subject. */
final class NatsLine {
    private static final String BETWEEN = " · ";
    private static final String TRUE = "true";

    private NatsLine() {}

    static String of(NatsPacket packet) {
        NatsHead head = packet.head();
        return switch (head.operation()) {
            case INFO -> packet.json().map(NatsLine::info).orElse("");
            case CONNECT -> packet.json().map(NatsLine::connect).orElse("");
            case PUB, HPUB, MSG, HMSG -> message(packet);
            case SUB ->
                head.queue().isEmpty() ? "sid " + head.sid() : "sid " + head.sid() + BETWEEN + "queue " + head.queue();
            case UNSUB ->
                head.after().isEmpty()
                        ? "sid " + head.sid()
                        : "sid " + head.sid() + BETWEEN + NatsTexts.after(head.after());
            case ERROR -> error(head.words().get(0));
            case PING, PONG, OK -> "";
        };
    }

    /** An error's text without its quotes. */
    static String error(String text) {
        return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static String info(JsonSlice info) {
        List<String> told = new ArrayList<>();
        info.string("version").ifPresent(version -> told.add(NatsTexts.server(version)));
        info.string("server_name").ifPresent(told::add);
        info.member("max_payload")
                .map(JsonSlice::raw)
                .filter(size -> size.matches("\\d{1,18}"))
                .ifPresent(size -> told.add(NatsTexts.upTo(ByteSize.format(Long.parseLong(size)))));
        if (isTrue(info, "auth_required")) {
            told.add(NatsTexts.AUTH_REQUIRED);
        }
        if (isTrue(info, "jetstream")) {
            told.add(NatsTexts.JETSTREAM);
        }
        if (isTrue(info, "ldm")) {
            told.add(NatsTexts.LAME_DUCK);
        }
        return String.join(BETWEEN, told);
    }

    private static String connect(JsonSlice connect) {
        List<String> told = new ArrayList<>();
        connect.string("name").filter(name -> !name.isEmpty()).ifPresent(told::add);
        String language = connect.string("lang").orElse("");
        String version = connect.string("version").orElse("");
        if (!language.isEmpty()) {
            told.add((language + " " + version).strip());
        }
        connect.string("user").ifPresent(user -> told.add(NatsTexts.user(user)));
        if (isTrue(connect, "verbose")) {
            told.add(NatsTexts.VERBOSE);
        }
        if (isTrue(connect, "headers")) {
            told.add(NatsTexts.HEADERS);
        }
        return String.join(BETWEEN, told);
    }

    private static boolean isTrue(JsonSlice json, String member) {
        return json.member(member).map(JsonSlice::raw).filter(TRUE::equals).isPresent();
    }

    private static String message(NatsPacket packet) {
        NatsHead head = packet.head();
        List<String> told = new ArrayList<>();
        NatsHeaders headers = packet.headers();
        if (!headers.status().isEmpty()) {
            told.add(NatsTexts.status(headers));
        }
        if (!headers.lines().isEmpty()) {
            told.add(NatsTexts.headers(headers.lines().size()));
        }
        if (!head.replyTo().isEmpty()) {
            told.add(NatsTexts.replyTo(head.replyTo()));
        }
        told.add(ByteSize.format(packet.payloadSize()));
        String line = String.join(BETWEEN, told);
        String payload = OpaquePayload.preview(
                packet.payload(), packet.payloadSize(), Math.max(0, PacketContent.LINE - line.length()));
        return payload.isEmpty() ? line : line + "  " + payload;
    }
}
