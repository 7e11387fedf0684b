package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.packet.WirePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The packet by which an Engine.IO server opens a session.
 *
 * @param json its data
 * @param version of Engine.IO, 3 or 4
 */
record OpenPacket(JsonSlice json, int version) implements PacketContent {
    private static final int LONGEST_NUMBER = 9;

    Packet at(long began) {
        return new Packet(SocketIoTypes.OPEN, "Engine.IO " + version, PairKey.NONE, began, this);
    }

    /** The time between two pings in milliseconds; empty if it is not told. */
    Optional<Long> pingInterval() {
        return millis("pingInterval");
    }

    /** How long an answer to a ping is waited for, in milliseconds; empty if it is not told. */
    Optional<Long> pingTimeout() {
        return millis("pingTimeout");
    }

    private Optional<Long> millis(String name) {
        return json.member(name)
                .map(JsonSlice::raw)
                .filter(raw -> raw.length() <= LONGEST_NUMBER && raw.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::valueOf);
    }

    @Override
    public String line() {
        String wait = pingTimeout().map(Interval::words).orElse("?");
        String heartbeat = pingInterval()
                .map(interval -> SocketIoTexts.heartbeat(Interval.words(interval), wait))
                .orElse("");
        return json.member("upgrades")
                .filter(upgrades -> upgrades.size(1) > 0)
                .map(upgrades -> heartbeat + ", upgrades " + upgrades.preview(LINE / 2))
                .orElse(heartbeat);
    }

    @Override
    public Optional<String> field(String name) {
        return name.equals("sid") ? json.string("sid") : Optional.empty();
    }

    @Override
    public PacketDetail detail() {
        List<PacketField> fields = new ArrayList<>();
        add(fields, "sid", "Session id", "");
        add(fields, "upgrades", "Upgrades", SocketIoTexts.UPGRADES);
        add(
                fields,
                "pingInterval",
                "Ping interval",
                version == SocketIoVersion.NEW ? SocketIoTexts.SERVER_PINGS : SocketIoTexts.CLIENT_PINGS);
        add(fields, "pingTimeout", "Ping timeout", SocketIoTexts.WAIT);
        add(fields, "maxPayload", "Most bytes", SocketIoTexts.MAX_PAYLOAD);
        return new PacketDetail(
                fields,
                List.of(new CarriedPayload("Data", CarriedPayload.JSON, json.rawBytes())),
                List.of(
                        WirePart.bytes("open", "0", 0, 1),
                        WirePart.bytes("data", json.preview(80), json.start(), json.end() - json.start())));
    }

    private void add(List<PacketField> fields, String member, String name, String meaning) {
        json.member(member).ifPresent(value -> {
            String shown = value.text();
            Optional<Long> millis = member.startsWith("ping") ? millis(member) : Optional.empty();
            fields.add(new PacketField(name, millis.map(Interval::words).orElse(shown), meaning));
        });
    }
}
