package app.sockeye.bench;

import app.sockeye.client.wire.WireTap;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.HandshakeRequest;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.SendLoss;

/** A tap that only checks the numbers of a flood. */
final class EmptyTap implements WireTap {
    private final FloodOrder sequence;

    EmptyTap(FloodOrder sequence) {
        this.sequence = sequence;
    }

    @Override
    public void request(HandshakeRequest request, long nanos) {}

    @Override
    public void response(HandshakeResponse response, long nanos) {}

    @Override
    public void message(Direction direction, FrameHeader header, byte[] bytes, int offset, int length, long nanos) {
        if (direction == Direction.RECEIVED) {
            sequence.accept(bytes, offset);
        }
    }

    @Override
    public void frame(Direction direction, FrameHeader header, long nanos) {}

    @Override
    public void payload(Direction direction, byte[] bytes, int offset, int length) {}

    @Override
    public void messageEnd(Direction direction, boolean complete, long nanos) {}

    @Override
    public void unsent(Opcode opcode, byte[] payload, long nanos) {}

    @Override
    public void lost(SendLoss loss, long nanos) {}

    @Override
    public void raw(byte[] bytes, boolean invalid, long nanos) {}

    @Override
    public void control(Direction direction, FrameHeader header, byte[] payload, long nanos) {}

    @Override
    public void protocolError(Direction direction, ProtocolError error, byte[] bytes, long nanos) {
        System.err.println(error);
    }

    @Override
    public void batchEnd() {}
}
