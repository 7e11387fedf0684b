package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command, a reply or a push, whichever version it is of.
 *
 * @param version 1 or 2; 0 where it could be either
 * @param push whether nothing asked for it
 * @param body what it carries
 * @param channel as it says itself
 */
record CentrifugoFrame(
        PacketType type,
        int version,
        boolean push,
        Optional<String> id,
        Optional<JsonSlice> body,
        Optional<JsonSlice> error,
        Optional<String> channel) {
    private static final int MOST_MEMBERS = 8;

    static Optional<CentrifugoFrame> of(Direction direction, JsonSlice json) {
        if (json.size(1) == 0) {
            return Optional.of(of(
                    direction == Direction.SENT ? CentrifugoTypes.PONG : CentrifugoTypes.PING,
                    2,
                    Optional.empty(),
                    json));
        }
        Optional<String> id = json.member("id").map(JsonSlice::text).filter(text -> !text.equals("0"));
        return direction == Direction.SENT ? command(id, json) : answer(id, json);
    }

    private static CentrifugoFrame of(PacketType type, int version, Optional<String> id, JsonSlice body) {
        return new CentrifugoFrame(type, version, false, id, Optional.of(body), Optional.empty(), subject(body));
    }

    private static Optional<String> subject(JsonSlice body) {
        return body.string("channel").or(() -> body.string("method"));
    }

    private static Optional<CentrifugoFrame> command(Optional<String> id, JsonSlice json) {
        for (Map.Entry<String, JsonSlice> member : json.members(MOST_MEMBERS)) {
            Optional<PacketType> type = CentrifugoTypes.command(member.getKey());
            if (type.isPresent() && member.getValue().is(JsonKind.OBJECT)) {
                return Optional.of(of(type.get(), 2, id, member.getValue()));
            }
        }
        Optional<JsonSlice> method = json.member("method");
        if (method.isEmpty() && json.member("params").isEmpty()) {
            return Optional.empty();
        }
        return CentrifugoTypes.command1(method.map(JsonSlice::text).orElse("0"))
                .map(type -> of(type, 1, id, json.member("params").orElse(json)));
    }

    private static Optional<CentrifugoFrame> answer(Optional<String> id, JsonSlice json) {
        Optional<JsonSlice> push = json.member("push");
        if (push.isPresent()) {
            return push(push.get());
        }
        Optional<JsonSlice> error = json.member("error").filter(value -> value.is(JsonKind.OBJECT));
        Optional<JsonSlice> result = json.member("result");
        if (error.isPresent()) {
            return Optional.of(
                    new CentrifugoFrame(CentrifugoTypes.ERROR, 0, false, id, error, error, Optional.empty()));
        } else if (id.isEmpty()) {
            return result.flatMap(CentrifugoFrame::push1);
        }
        List<Map.Entry<String, JsonSlice>> members = json.members(MOST_MEMBERS);
        Optional<Map.Entry<String, JsonSlice>> named = members.stream()
                .filter(member -> CentrifugoTypes.command(member.getKey()).isPresent())
                .findFirst();
        boolean connected =
                named.filter(member -> member.getKey().equals("connect")).isPresent()
                        || result.flatMap(value -> value.string("client")).isPresent();
        return Optional.of(new CentrifugoFrame(
                connected ? CentrifugoTypes.CONNECTED : CentrifugoTypes.REPLY,
                named.isPresent() ? 2 : result.isPresent() ? 1 : 0,
                false,
                id,
                named.map(Map.Entry::getValue).or(() -> result),
                Optional.empty(),
                Optional.empty()));
    }

    private static Optional<CentrifugoFrame> push(JsonSlice push) {
        return push.members(MOST_MEMBERS).stream()
                .filter(member -> CentrifugoTypes.push(member.getKey()).isPresent())
                .findFirst()
                .map(member -> new CentrifugoFrame(
                        CentrifugoTypes.push(member.getKey()).orElseThrow(),
                        2,
                        true,
                        Optional.empty(),
                        Optional.of(member.getValue()),
                        Optional.empty(),
                        push.string("channel")));
    }

    private static Optional<CentrifugoFrame> push1(JsonSlice result) {
        return CentrifugoTypes.push1(result.member("type").map(JsonSlice::raw).orElse("0"))
                .map(type -> new CentrifugoFrame(
                        type,
                        1,
                        true,
                        Optional.empty(),
                        result.member("data"),
                        Optional.empty(),
                        result.string("channel")));
    }
}
