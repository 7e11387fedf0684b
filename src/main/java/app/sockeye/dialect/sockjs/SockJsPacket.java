package app.sockeye.dialect.sockjs;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.packet.WirePart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What SockJS itself sends, and strings in which no dialect is recognised. */
final class SockJsPacket {
    private static final PacketType OPEN = new PacketType("open", "Open", PacketRole.OPENING);
    private static final PacketType HEARTBEAT = new PacketType("heartbeat", "Heartbeat", PacketRole.HEARTBEAT);
    private static final PacketType CLOSE = new PacketType("close", "Close", PacketRole.OPENING);
    private static final PacketType MESSAGE = PacketType.of("message", "Message");
    private static final int SHOWN = 80;

    private SockJsPacket() {}

    static Packet open(long began) {
        return new Packet(OPEN, "", PairKey.NONE, began, letter("open", "o"));
    }

    static Packet heartbeat(long began) {
        return new Packet(HEARTBEAT, "", PairKey.NONE, began, letter("heartbeat", "h"));
    }

    private static PacketContent letter(String label, String letter) {
        return PacketContent.of(
                Map.of(),
                () -> "",
                () -> new PacketDetail(List.of(), List.of(), List.of(WirePart.bytes(label, letter, 0, 1))));
    }

    /** @param array of code and reason */
    static Packet close(long began, JsonSlice array) {
        String code = array.element(0).map(JsonSlice::text).orElse("");
        String reason = array.element(1).map(JsonSlice::text).orElse("");
        PacketContent content = PacketContent.of(
                Map.of("code", code, "reason", reason),
                () -> reason,
                () -> new PacketDetail(
                        List.of(
                                new PacketField("Code", code, SockJsTexts.closeCode(code)),
                                new PacketField("Reason", reason)),
                        List.of(),
                        List.of(
                                WirePart.bytes("close", "c", 0, 1),
                                WirePart.bytes(
                                        "code and reason",
                                        array.preview(SHOWN),
                                        array.start(),
                                        array.end() - array.start()))));
        String subject = code.length() <= SHOWN ? code : code.substring(0, SHOWN);
        return new Packet(CLOSE, subject, PairKey.NONE, began, content);
    }

    /** An array without strings. */
    static Packet empty(long began) {
        return new Packet(MESSAGE, "", PairKey.NONE, began, PacketContent.line(SockJsTexts.EMPTY));
    }

    /** @param string of a message, as JSON */
    static Packet message(long began, JsonSlice string) {
        return new Packet(MESSAGE, "", PairKey.NONE, began, new Content(string));
    }

    private record Content(JsonSlice string) implements PacketContent {
        @Override
        public String line() {
            String text = string.text().replaceAll("[\\r\\n]+", " ");
            return text.length() <= LINE ? text : text.substring(0, LINE) + "…";
        }

        @Override
        public Optional<String> field(String name) {
            return Optional.empty();
        }

        @Override
        public PacketDetail detail() {
            byte[] text = string.text().getBytes(StandardCharsets.UTF_8);
            boolean json = JsonSlice.of(text)
                    .filter(value -> value.kind().isContainer())
                    .isPresent();
            CarriedPayload payload =
                    new CarriedPayload("Message", json ? CarriedPayload.JSON : CarriedPayload.TEXT, text);
            return new PacketDetail(
                    List.of(),
                    List.of(payload),
                    List.of(WirePart.bytes(
                            "string", string.preview(SHOWN), string.start(), string.end() - string.start())));
        }
    }
}
