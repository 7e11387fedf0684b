package app.sockeye.payload.media;

/**
 * How many pictures a GIF holds: a decoder unpacks them all, whatever their number.
 *
 * @param count of those wholly there
 * @param firstEnd behind the first one's last byte
 */
public record GifFrames(int count, int firstEnd) {
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;

    /** Walks over the blocks; stops where they end or are broken. */
    public static GifFrames of(byte[] gif) {
        int count = 0;
        int firstEnd = gif.length;
        try {
            int at = HEADER + colours(gif[10]);
            while (gif[at] == EXTENSION || gif[at] == PICTURE) {
                boolean picture = gif[at] == PICTURE;
                at = endOfBlocks(gif, picture ? at + 11 + colours(gif[at + 9]) : at + 2);
                if (picture && count++ == 0) {
                    firstEnd = at;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // Cut off: what was counted is there.
        }
        return new GifFrames(count, firstEnd);
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
