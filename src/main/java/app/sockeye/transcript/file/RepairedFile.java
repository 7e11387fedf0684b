package app.sockeye.transcript.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that is being repaired: bytes that can't be written to it, as on a full disk, are held in memory and read from
 * there. Belongs to one thread until the repair is done; then any thread may read it.
 */
public final class RepairedFile implements StoredFile {
    private final StoredFile below;
    private final int mostHeld;
    /** Why the underlying file can't be written; null while it can. */
    private IOException refusal;
    /** Size to which the underlying file should have been truncated; bytes after it are ignored. */
    private long cut = Long.MAX_VALUE;

    /** Bytes that replace those of the underlying file from {@link #heldAt} on. */
    private byte[] held = new byte[0];

    private long heldAt;
    private int heldLength;

    /** @param mostHeld maximum number of bytes to hold in memory; {@link IOException} is raised if more are needed */
    public RepairedFile(StoredFile below, int mostHeld) {
        this.below = below;
        this.mostHeld = mostHeld;
    }

    /** Why bytes are held in memory; empty if all were written. */
    public Optional<IOException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        if (refusal == null) {
            return below.read(target, position);
        }
        readBelow(target, position, heldAt);
        long from = position + target.position() - start - heldAt;
        if (from >= 0 && from < heldLength) {
            target.put(held, (int) from, (int) Math.min(target.remaining(), heldLength - from));
        }
        long behind = position + target.position() - start;
        if (behind >= heldAt + heldLength) {
            readBelow(target, behind, Long.MAX_VALUE);
        }
        return target.position() - start;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        ByteBuffer again = source.duplicate();
        if (refusal == null) {
            try {
                below.write(source, position);
                return;
            } catch (IOException e) {
                refusal = e;
            }
        }
        hold(again, position);
        source.position(source.limit());
    }

    @Override
    public long size() throws IOException {
        long counted = Math.min(cut, below.size());
        return heldLength == 0 ? counted : Math.max(heldAt + heldLength, counted);
    }

    @Override
    public void truncate(long size) throws IOException {
        if (refusal == null) {
            try {
                below.truncate(size);
                return;
            } catch (IOException e) {
                refusal = e;
            }
        }
        cut = Math.min(cut, size);
        heldLength = (int) Math.max(0, Math.min(heldLength, size - heldAt));
    }

    @Override
    public void force() throws IOException {
        below.force();
    }

    @Override
    public void endWriting() {
        below.endWriting();
    }

    @Override
    public void close() throws IOException {
        below.close();
    }

    private void readBelow(ByteBuffer target, long from, long end) throws IOException {
        int limit = target.limit();
        long most = Math.max(0, Math.min(end, cut) - from);
        target.limit((int) Math.min(limit, target.position() + most));
        try {
            below.read(target, from);
        } finally {
            target.limit(limit);
        }
    }

    /** Holds bytes in memory, together with those between them and the bytes held before. */
    private void hold(ByteBuffer source, long position) throws IOException {
        if (heldLength == 0) {
            heldAt = position;
        }
        long length = position + source.remaining() - heldAt;
        if (position < heldAt || length > mostHeld) {
            throw new IOException("it can't be repaired, and is too large to be held in memory", refusal);
        }
        if (length > held.length) {
            held = Arrays.copyOf(held, (int) Math.min(mostHeld, 2 * length));
        }
        int at = (int) (position - heldAt);
        if (at > heldLength) {
            readBelow(ByteBuffer.wrap(held, heldLength, at - heldLength), heldAt + heldLength, position);
        }
        source.get(held, at, source.remaining());
        heldLength = (int) Math.max(heldLength, length);
    }
}
