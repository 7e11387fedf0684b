package app.sockeye.payload.media;

/** How many pictures a GIF holds. */
public final class GifFrames {
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;

    private GifFrames() {}

    /** Counts those that are wholly there: walks over the blocks, and stops where they end or are broken. */
    public static int count(byte[] gif) {
        int count = 0;
        try {
            int at = HEADER + colours(gif[10]);
            while (gif[at] == EXTENSION || gif[at] == PICTURE) {
                boolean picture = gif[at] == PICTURE;
                at = endOfBlocks(gif, picture ? at + 11 + colours(gif[at + 9]) : at + 2);
                count += picture ? 1 : 0;
            }
        } catch (IndexOutOfBoundsException e) {
            // Cut off: what was counted is there.
        }
        return count;
    }

    /** Bytes of the table of colours that a byte of flags announces. */
    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int endOfBlocks(byte[] gif, int from) {
        int at = from;
        while (gif[at] != 0) {
            at += 1 + (gif[at] & 0xff);
        }
        return at + 1;
    }
}
