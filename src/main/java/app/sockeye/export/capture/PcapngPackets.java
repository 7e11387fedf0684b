package app.sockeye.export.capture;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The packets of a pcapng file (draft-ietf-opsawg-pcapng), of all its sections and interfaces. */
final class PcapngPackets implements PacketSource {
    private static final int FRAME = 3 * Integer.BYTES;
    private static final long NANOS = 1_000_000_000L;

    private final CaptureInput in;
    private final List<Interface> interfaces = new ArrayList<>();
    private boolean atStart = true;
    private long lastNanos;
    private long damagedBlocks;

    /**
     * An interface that packets were captured on.
     *
     * @param ticks clock ticks per second
     * @param offset seconds to add
     */
    private record Interface(int linkType, int snapLength, long ticks, long offset) {
        long nanos(long time) {
            long rest = Long.remainderUnsigned(time, ticks);
            long nanos = ticks <= NANOS ? rest * NANOS / ticks : Long.divideUnsigned(rest, ticks / NANOS);
            return (Long.divideUnsigned(time, ticks) + offset) * NANOS + nanos;
        }
    }

    /** @param in positioned after the file's first four bytes, the type of a section header block */
    PcapngPackets(CaptureInput in) {
        this.in = in;
    }

    @Override
    public Optional<CapturedPacket> next() throws IOException {
        Optional<CapturedPacket> packet = Optional.empty();
        while (packet.isEmpty()) {
            Optional<Integer> type = atStart ? Optional.of(Pcapng.SECTION_HEADER) : in.integerOrEnd();
            if (type.isEmpty()) {
                return packet;
            }
            atStart = false;
            // The section header's type reads the same in both byte orders.
            if (type.get() == Pcapng.SECTION_HEADER) {
                section();
            } else {
                packet = block().flatMap(body -> read(type.get(), body));
            }
        }
        return packet;
    }

    private void section() throws IOException {
        int length = in.integer();
        int order = in.integer();
        if (order != Pcapng.BYTE_ORDER) {
            if (Integer.reverseBytes(order) != Pcapng.BYTE_ORDER) {
                throw new DamagedCaptureException("at byte " + in.position() + " a section has no byte order");
            }
            in.setReversed(!in.isReversed());
            length = Integer.reverseBytes(length);
        }
        interfaces.clear();
        in.bytes(length - FRAME - Integer.BYTES);
        in.integer();
    }

    /** The next block's body; empty if it was skipped because it is longer than any packet. */
    private Optional<ByteBuffer> block() throws IOException {
        long length = Integer.toUnsignedLong(in.integer()) - FRAME;
        if (length < 0 || length % Integer.BYTES != 0) {
            throw new DamagedCaptureException("at byte " + in.position() + " a block has an impossible length");
        }
        if (length > CaptureInput.MOST_BYTES) {
            in.skip(length + Integer.BYTES);
            return Optional.empty();
        }
        byte[] body = in.bytes((int) length);
        in.integer();
        return Optional.of(
                ByteBuffer.wrap(body).order(in.isReversed() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
    }

    private Optional<CapturedPacket> read(int type, ByteBuffer body) {
        try {
            return switch (type) {
                case Pcapng.INTERFACE -> {
                    interfaces.add(readInterface(body));
                    yield Optional.empty();
                }
                case Pcapng.ENHANCED_PACKET -> Optional.of(enhanced(body, body.getInt()));
                case Pcapng.OLD_PACKET -> Optional.of(enhanced(body, oldNumber(body)));
                case Pcapng.SIMPLE_PACKET -> Optional.of(simple(body));
                default -> Optional.empty();
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            damagedBlocks++;
            return Optional.empty();
        }
    }

    @Override
    public long damagedBlocks() {
        return damagedBlocks;
    }

    private static Interface readInterface(ByteBuffer body) {
        int linkType = body.getShort() & 0xFFFF;
        body.getShort();
        int snapLength = body.getInt();
        long ticks = 1_000_000;
        long offset = 0;
        while (body.remaining() >= Integer.BYTES) {
            int code = body.getShort() & 0xFFFF;
            int length = body.getShort() & 0xFFFF;
            int next = body.position() + (length + 3) / 4 * 4;
            if (code == Pcapng.TIME_RESOLUTION) {
                ticks = ticks(body.get());
            } else if (code == Pcapng.TIME_OFFSET) {
                offset = body.getLong();
            }
            body.position(Math.min(next, body.limit()));
        }
        return new Interface(linkType, snapLength, ticks, offset);
    }

    /** Ticks per second; the highest bit says whether the resolution is a power of two or of ten. */
    private static long ticks(byte resolution) {
        int exponent = resolution & 0x7F;
        return resolution < 0 ? 1L << Math.min(exponent, 62) : (long) Math.pow(10, Math.min(exponent, 18));
    }

    private CapturedPacket enhanced(ByteBuffer body, int number) {
        Interface source = interfaces.get(number);
        lastNanos = source.nanos((long) body.getInt() << Integer.SIZE | body.getInt() & 0xFFFFFFFFL);
        int captured = body.getInt();
        body.getInt();
        return packet(source, body, captured);
    }

    private static int oldNumber(ByteBuffer body) {
        int number = body.getShort() & 0xFFFF;
        body.getShort();
        return number;
    }

    /** Reads a simple packet block, which has no time; the previous packet's is used. */
    private CapturedPacket simple(ByteBuffer body) {
        Interface source = interfaces.get(0);
        int original = body.getInt();
        int captured = source.snapLength == 0 ? original : Math.min(original, source.snapLength);
        return packet(source, body, captured);
    }

    private CapturedPacket packet(Interface source, ByteBuffer body, int length) {
        byte[] bytes = new byte[Math.max(0, Math.min(length, body.remaining()))];
        body.get(bytes);
        return new CapturedPacket(lastNanos, source.linkType, bytes);
    }
}
