package app.sockeye.dialect.stomp;

import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;

/** What the inspector shows of a frame. */
final class StompDetail {
    private static final int SHOWN = 80;

    private StompDetail() {}

    static PacketDetail of(StompFrame frame) {
        List<PacketField> fields = new ArrayList<>();
        fields.add(new PacketField("Command", frame.command()));
        List<WirePart> wire = new ArrayList<>();
        int command = frame.command().length();
        wire.add(WirePart.bytes("command", frame.command(), 0, command));
        int end = Math.min(command + 1, frame.bodyAt());
        for (StompHeader header : frame.headers()) {
            String meaning = StompTexts.header(frame.command(), header.name(), header.value());
            String value = SecretMask.isSecret(header.name()) ? SecretMask.DOTS : header.value();
            fields.add(new PacketField(header.name(), value, meaning));
            String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
            wire.add(new WirePart(
                    header.name(), shown, header.from() * 8L, (header.to() - header.from()) * 8L, meaning));
            end = header.to();
        }
        wire.add(new WirePart("empty line", "", end * 8L, (frame.bodyAt() - end) * 8L, StompTexts.EMPTY_LINE));
        List<CarriedPayload> payloads = new ArrayList<>();
        if (frame.bodySize() > 0) {
            payloads.add(new CarriedPayload(StompTexts.BODY, StompBody.format(frame), frame.body()));
            wire.add(WirePart.bytes("body", ByteSize.format(frame.bodySize()), frame.bodyAt(), frame.bodySize()));
        }
        wire.add(new WirePart("NUL", "0", (frame.bodyAt() + frame.bodySize()) * 8, 8, StompTexts.END));
        return new PacketDetail(fields, payloads, wire);
    }
}
