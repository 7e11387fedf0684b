package app.sockeye.dialect.own;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.protocol.Direction;
import app.sockeye.script.ScriptException;
import app.sockeye.script.ScriptFault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads each message by itself, as the script's author promised. What was read last is remembered. Thread-safe. */
final class OwnReader implements DialectReader {
    private final OwnScript script;
    private final String title;
    private final KnownPackets known = new KnownPackets();

    OwnReader(OwnScript script, String title) {
        this.script = script;
        this.title = title;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        Optional<List<Packet>> before = known.of(message.number());
        (before.isPresent() ? before.get() : decoded(message)).forEach(packets);
    }

    private List<Packet> decoded(SpokenMessage message) {
        try {
            String answer = script.call(OwnScript.DECODE, crossing(message), facts(message))
                    .orElse("");
            List<Packet> packets = answer.isEmpty() ? List.of() : OwnPackets.of(answer, message);
            known.keep(message.number(), packets, answer.length());
            return packets;
        } catch (ScriptException e) {
            String sentence = e.problem().sentence();
            List<Packet> packets = List.of(PacketType.unreadable(message.number(), sentence));
            if (e.problem().fault() != ScriptFault.CLOSED) {
                known.keep(message.number(), packets, sentence.length());
            }
            return packets;
        }
    }

    /** A message as it crosses to the script: a letter for its kind and the text, or Base64 of the bytes. */
    private static String crossing(SpokenMessage message) {
        byte[] bytes = message.bytes();
        return message.text()
                ? "t" + new String(bytes, StandardCharsets.UTF_8)
                : "b" + Base64.getEncoder().encodeToString(bytes);
    }

    private static String facts(SpokenMessage message) {
        String direction = message.direction() == Direction.SENT ? "sent" : "received";
        return direction + " " + message.number() + " " + message.payload().size() + " " + !message.isCut();
    }

    /** The same one, as it has no state. */
    @Override
    public DialectReader copy() {
        return this;
    }

    @Override
    public boolean isJumping() {
        return true;
    }

    @Override
    public String title() {
        return title;
    }
}
