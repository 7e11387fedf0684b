package app.sockeye.dialect.discord;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.payload.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One payload. */
final class DiscordPacket implements PacketContent {
    private static final String BETWEEN = " · ";
    private static final int MOST_DIGITS = 9;

    private final DiscordKind kind;
    private final JsonSlice json;

    DiscordPacket(DiscordKind kind, JsonSlice json) {
        this.kind = kind;
        this.json = json;
    }

    DiscordKind kind() {
        return kind;
    }

    private Optional<JsonSlice> data(String name) {
        return json.member("d").flatMap(data -> data.member(name));
    }

    private long number(String name) {
        return data(name)
                .map(JsonSlice::raw)
                .filter(text -> text.matches("\\d{1," + MOST_DIGITS + "}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** The interval of heartbeats in milliseconds that a hello tells; else 0. */
    long interval() {
        return number("heartbeat_interval");
    }

    /** By what a request for members and its answers find each other. */
    Optional<String> nonce() {
        return data("nonce").map(JsonSlice::text).filter(nonce -> !nonce.isEmpty());
    }

    /** Whether no answer follows this one. */
    boolean isLast() {
        return number("chunk_index") + 1 >= number("chunk_count");
    }

    /** The number of an event in the session. */
    Optional<String> sequence() {
        return json.member("s").map(JsonSlice::raw).filter(text -> text.matches("\\d{1,18}"));
    }

    @Override
    public String line() {
        List<String> told = new ArrayList<>();
        sequence().map(DiscordTexts::sequence).ifPresent(told::add);
        switch (kind) {
            case HELLO -> told.add(DiscordTexts.heartbeat(Interval.words(interval())));
            case IDENTIFY -> {
                data("intents").map(JsonSlice::raw).map(DiscordTexts::intents).ifPresent(told::add);
                data("shard").map(JsonSlice::raw).map(DiscordTexts::shard).ifPresent(told::add);
            }
            case RESUME ->
                data("seq").map(JsonSlice::raw).map(DiscordTexts::sequence).ifPresent(told::add);
            case HEARTBEAT ->
                json.member("d")
                        .map(JsonSlice::raw)
                        .filter(last -> !last.equals("null"))
                        .map(DiscordTexts::sequence)
                        .ifPresent(told::add);
            case INVALID -> told.add(resumes() ? DiscordTexts.RESUMABLE : DiscordTexts.LOST);
            case RECONNECT, ACK -> {}
            default -> {
                if (number("chunk_count") > 0) {
                    told.add(DiscordTexts.part(number("chunk_index") + 1, number("chunk_count")));
                }
                json.member("d").map(data -> SecretMask.preview(data, LINE)).ifPresent(told::add);
            }
        }
        return Preview.line(String.join(BETWEEN, told), true, LINE);
    }

    private boolean resumes() {
        return json.member("d").filter(data -> data.raw().equals("true")).isPresent();
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "event" -> json.string("t");
            case "id" -> sequence();
            case "guild" -> data("guild_id").map(JsonSlice::text);
            case "channel" -> data("channel_id").map(JsonSlice::text);
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        boolean secret = kind == DiscordKind.IDENTIFY || kind == DiscordKind.RESUME;
        DetailParts parts = new DetailParts()
                .field("Opcode", json.member("op").map(JsonSlice::raw), kind.meaning())
                .field("Event", json.string("t"))
                .field("Sequence number", sequence(), "Heartbeats tell the last one; a session is resumed from it.")
                .field("Guild", field("guild"))
                .field("Channel", field("channel"));
        if (secret) {
            return parts.field("Token", data("token").map(token -> SecretMask.DOTS))
                    .field("Intents", data("intents").map(JsonSlice::raw), "One bit for each group of events.")
                    .field("Shard", data("shard").map(JsonSlice::raw))
                    .field("Session", data("session_id").map(JsonSlice::text))
                    .json("Properties", data("properties"))
                    .detail();
        }
        return parts.json("Data", json.member("d")).detail();
    }
}
