package app.sockeye.payload.diff;

import app.sockeye.payload.HexDump;
import app.sockeye.payload.HexRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares bytes at the same offsets, in rows of a hex dump; equal rows far from a difference are left out. */
final class HexDiff {
    private static final int WIDTH = 8;
    private static final int CHECK_ROWS = 1024;

    private HexDiff() {}

    static Difference run(byte[] before, byte[] after, Runnable check, String limit) {
        DiffRows rows = new DiffRows();
        boolean differing = false;
        for (int at = 0; at < Math.max(before.length, after.length) && !rows.isFull(); at += WIDTH) {
            if (at / WIDTH % CHECK_ROWS == 0) {
                check.run();
            }
            boolean same = Arrays.equals(row(before, at), row(after, at));
            if (!same && !differing) {
                rows.begin();
            }
            differing = !same;
            if (same) {
                rows.add(row(DiffSign.SAME, before, at, List.of()));
            } else {
                addPair(rows, before, after, at);
            }
        }
        return rows.difference(Difference.Way.HEX, limit);
    }

    private static void addPair(DiffRows rows, byte[] before, byte[] after, int at) {
        List<DiffRow.Part> parts = new ArrayList<>();
        for (int i = 0; i < WIDTH; i++) {
            if (byteAt(before, at + i) != byteAt(after, at + i)) {
                int start = 3 * i + (i >= WIDTH / 2 ? 1 : 0);
                parts.add(new DiffRow.Part(start, start + 2));
            }
        }
        if (at < before.length) {
            rows.add(row(DiffSign.REMOVED, before, at, parts));
        }
        if (at < after.length) {
            rows.add(row(DiffSign.ADDED, after, at, parts));
        }
    }

    private static DiffRow row(DiffSign sign, byte[] bytes, int at, List<DiffRow.Part> parts) {
        HexRow row = HexDump.row(at, bytes, at, Math.min(WIDTH, bytes.length - at), WIDTH);
        return new DiffRow(sign, row.offsetText(), row.hex() + "  " + row.ascii(), parts);
    }

    private static byte[] row(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, Math.min(at, bytes.length), Math.min(at + WIDTH, Math.max(at, bytes.length)));
    }

    private static int byteAt(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }
}
