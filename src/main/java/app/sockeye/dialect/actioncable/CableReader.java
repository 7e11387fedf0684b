package app.sockeye.dialect.actioncable;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.packet.Packet;

/** Reads messages of Action Cable, each of which stands by itself. */
final class CableReader extends JsonReader {
    @Override
    protected Packet packet(SpokenMessage message, JsonSlice json) {
        return CablePacket.of(message, json);
    }

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
        return "Action Cable";
    }
}
