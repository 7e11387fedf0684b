package app.sockeye.secret;

import static app.sockeye.secret.Argon2Block.WORDS;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Argon2id, version 1.3 (RFC 9106): makes a key of a passphrase at a cost in memory and time, so that guessing is
 * expensive. Its memory is given back afterwards.
 */
final class Argon2id {
    private static final int VERSION = 0x13;
    private static final int TYPE = 2;
    private static final int SLICES = 4;
    private static final byte[] NONE = {};
    private static final long LOW = 0xFFFFFFFFL;

    private final Argon2Cost cost;
    private final int segmentLength;
    private final int laneLength;
    private final long[] memory;

    private Argon2id(Argon2Cost cost) {
        this.cost = cost;
        this.segmentLength = cost.memory() / (SLICES * cost.lanes());
        this.laneLength = segmentLength * SLICES;
        this.memory = new long[laneLength * cost.lanes() * WORDS];
    }

    /**
     * Derives a key.
     *
     * @param length of the key, in bytes
     */
    static byte[] derive(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        return derive(password, salt, NONE, NONE, cost, length);
    }

    /** The same with the secret value and the associated data that the RFC allows. */
    static byte[] derive(byte[] password, byte[] salt, byte[] secret, byte[] data, Argon2Cost cost, int length) {
        Argon2id work = new Argon2id(cost);
        try {
            work.begin(first(password, salt, secret, data, cost, length));
            for (int pass = 0; pass < cost.passes(); pass++) {
                for (int slice = 0; slice < SLICES; slice++) {
                    work.fillSlice(pass, slice);
                }
            }
            return longHash(length, work.last());
        } finally {
            Arrays.fill(work.memory, 0);
        }
    }

    /** H0 of section 3.2. */
    private static byte[] first(byte[] password, byte[] salt, byte[] secret, byte[] data, Argon2Cost cost, int length) {
        ByteBuffer input =
                littleEndian(10 * Integer.BYTES + password.length + salt.length + secret.length + data.length);
        input.putInt(cost.lanes()).putInt(length).putInt(cost.memory()).putInt(cost.passes());
        input.putInt(VERSION).putInt(TYPE);
        for (byte[] part : new byte[][] {password, salt, secret, data}) {
            input.putInt(part.length).put(part);
        }
        byte[] hash = Blake2b.hash(64, input.array());
        Arrays.fill(input.array(), (byte) 0);
        return hash;
    }

    /** Fills the first two blocks of each lane. */
    private void begin(byte[] first) {
        for (int lane = 0; lane < cost.lanes(); lane++) {
            for (int column = 0; column < 2; column++) {
                byte[] seed = littleEndian(first.length + 2 * Integer.BYTES)
                        .put(first)
                        .putInt(column)
                        .putInt(lane)
                        .array();
                ByteBuffer.wrap(longHash(8 * WORDS, seed))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asLongBuffer()
                        .get(memory, at(lane, column), WORDS);
            }
        }
    }

    private void fillSlice(int pass, int slice) {
        IntStream.range(0, cost.lanes()).parallel().forEach(lane -> fillSegment(pass, slice, lane));
    }

    private void fillSegment(int pass, int slice, int lane) {
        Argon2Block block = new Argon2Block();
        boolean independent = pass == 0 && slice < SLICES / 2;
        Argon2Addresses addresses =
                new Argon2Addresses(pass, lane, slice, laneLength * cost.lanes(), cost.passes(), TYPE);
        for (int i = pass == 0 && slice == 0 ? 2 : 0; i < segmentLength; i++) {
            int column = slice * segmentLength + i;
            int previous = at(lane, column == 0 ? laneLength - 1 : column - 1);
            long random = independent ? addresses.at(i) : memory[previous];
            int otherLane = pass == 0 && slice == 0 ? lane : (int) ((random >>> 32) % cost.lanes());
            int other = at(otherLane, column(pass, slice, i, otherLane == lane, random & LOW));
            block.compress(memory, previous, other, memory, at(lane, column), pass > 0);
        }
    }

    /** The column of the block to mix in (section 3.4.2). */
    private int column(int pass, int slice, int i, boolean sameLane, long random) {
        int complete = pass == 0 ? slice * segmentLength : laneLength - segmentLength;
        long area = complete + (sameLane ? i - 1 : i == 0 ? -1 : 0);
        long distance = area * (random * random >>> 32) >>> 32;
        int start = pass == 0 || slice == SLICES - 1 ? 0 : (slice + 1) * segmentLength;
        return (int) ((start + area - 1 - distance) % laneLength);
    }

    /** The sum (XOR) of the last blocks of all lanes. */
    private byte[] last() {
        ByteBuffer sum = littleEndian(8 * WORDS);
        for (int i = 0; i < WORDS; i++) {
            long word = 0;
            for (int lane = 0; lane < cost.lanes(); lane++) {
                word ^= memory[at(lane, laneLength - 1) + i];
            }
            sum.putLong(word);
        }
        return sum.array();
    }

    private int at(int lane, int column) {
        return (lane * laneLength + column) * WORDS;
    }

    /** The hash of any length, H' of section 3.3. */
    private static byte[] longHash(int length, byte[] input) {
        byte[] told = littleEndian(Integer.BYTES + input.length)
                .putInt(length)
                .put(input)
                .array();
        if (length <= 64) {
            return Blake2b.hash(length, told);
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        byte[] hash = Blake2b.hash(64, told);
        while (out.remaining() > 64) {
            out.put(hash, 0, 32);
            hash = Blake2b.hash(Math.min(64, out.remaining()), hash);
        }
        return out.put(hash).array();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
