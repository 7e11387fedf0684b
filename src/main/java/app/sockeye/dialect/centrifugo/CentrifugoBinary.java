package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.stream.VarintFraming;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.protobuf.WireField;
import app.sockeye.protocol.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The commands and replies of the Protobuf protocol, each with its length before it. Stateless. */
final class CentrifugoBinary {
    private static final int ID = 1;
    private static final int METHOD = 2;
    /** What a command or a reply of version 1 carries; version 2 does without. */
    private static final int BODY = 3;

    private static final byte[] EMPTY_BODY = {BODY << 3 | 2, 0};

    private CentrifugoBinary() {}

    /**
     * A command or a reply as the JSON protocol has it.
     *
     * @param bytes without the length
     * @param methods the numbers of the methods of version 1 that were called, by their ids
     */
    static Optional<JsonSlice> json(Direction direction, byte[] bytes, Function<String, Optional<Integer>> methods)
            throws PayloadException {
        List<WireField> fields = WireField.all(new PayloadInput(bytes));
        Optional<String> message = direction == Direction.SENT ? command1(fields) : reply1(fields, methods);
        if (message.isEmpty()) {
            String either = direction == Direction.SENT ? CentrifugoSchema.COMMAND : CentrifugoSchema.REPLY;
            return JsonSlice.of(CentrifugoDecoder.json(either, bytes));
        }
        byte[] whole = bytes;
        if (fields.stream().noneMatch(field -> field.number() == BODY)) {
            whole = Arrays.copyOf(bytes, bytes.length + EMPTY_BODY.length);
            System.arraycopy(EMPTY_BODY, 0, whole, bytes.length, EMPTY_BODY.length);
        }
        return JsonSlice.of(CentrifugoDecoder.json(message.get(), whole));
    }

    /** The type of a command of version 1; empty for one of version 2. */
    private static Optional<String> command1(List<WireField> fields) {
        boolean old = !fields.isEmpty() && fields.stream().allMatch(field -> field.number() <= BODY);
        return old ? Optional.of(CentrifugoSchema.COMMAND + number(fields, METHOD)) : Optional.empty();
    }

    /** The type of a reply of version 1; empty for one of version 2, and for an error, which is the same in both. */
    private static Optional<String> reply1(List<WireField> fields, Function<String, Optional<Integer>> methods)
            throws PayloadException {
        boolean old =
                !fields.isEmpty() && fields.stream().allMatch(field -> field.number() == ID || field.isBytes(BODY));
        if (!old) {
            return Optional.empty();
        }
        long id = number(fields, ID);
        if (id != 0) {
            return Optional.of(
                    CentrifugoSchema.REPLY + methods.apply(Long.toString(id)).orElse(CentrifugoSchema.NOT_KNOWN));
        }
        byte[] push = fields.get(fields.size() - 1).content();
        return Optional.of(CentrifugoSchema.PUSHED + number(WireField.all(new PayloadInput(push)), ID));
    }

    /** The last value of a field that is a number; 0 if there is none, as the wire has it. */
    private static long number(List<WireField> fields, int wanted) {
        return fields.stream()
                .filter(field -> field.number() == wanted && field.content().length == 0)
                .mapToLong(WireField::value)
                .reduce(0, (before, last) -> last);
    }

    /**
     * A command, with its length before it.
     *
     * @param json as the JSON protocol has it, in either version
     * @throws PayloadException where it has members that Protobuf has not
     */
    static byte[] command(JsonSlice json) throws PayloadException {
        boolean old = json.member("params").isPresent() || json.member("method").isPresent();
        String method = json.member("method").map(JsonSlice::raw).orElse("0");
        return VarintFraming.framed(CentrifugoEncoder.bytes(CentrifugoSchema.COMMAND + (old ? method : ""), json));
    }
}
