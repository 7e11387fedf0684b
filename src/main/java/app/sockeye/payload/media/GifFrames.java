package app.sockeye.payload.media;

/** Counts the frames of a GIF. */
public final class GifFrames {
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;

    private GifFrames() {}

    /** The number of complete frames, up to the end of the data or the first invalid block. */
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
            // The data is cut off; the frames counted so far are complete.
        }
        return count;
    }

    /** Size in bytes of the colour table that a flags byte announces. */
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
