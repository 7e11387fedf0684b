package app.sockeye.payload.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The size of a picture in pixels, read from its header without decoding it.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record ImageSize(int width, int height) {
    public ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(width + " x " + height);
        }
    }

    /** The number of pixels. */
    public long pixels() {
        return (long) width * height;
    }

    /** Reads a picture's header; empty if the format is unknown or the header invalid. */
    public static Optional<ImageSize> of(MediaKind kind, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return switch (kind) {
                case PNG -> size(in.getInt(16), in.getInt(20));
                case JPEG -> jpeg(in);
                case GIF -> size(in.order(ByteOrder.LITTLE_ENDIAN).getShort(6) & 0xffff, in.getShort(8) & 0xffff);
                case BMP, BMP_V5 ->
                    // A negative height means that the rows are stored from top to bottom.
                    size(in.order(ByteOrder.LITTLE_ENDIAN).getInt(18), Math.abs(in.getInt(22)));
                case WEBP -> webp(in.order(ByteOrder.LITTLE_ENDIAN));
                case TIFF, TIFF_BIG_ENDIAN, AVIF, WAV, AIFF, AU, FLAC, OGG, MP3_WITH_TAG, MP3 -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException e) {
            // The header is cut off.
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> size(int width, int height) {
        return width < 1 || height < 1 ? Optional.empty() : Optional.of(new ImageSize(width, height));
    }

    /** Skips markers up to the start of a frame. */
    private static Optional<ImageSize> jpeg(ByteBuffer in) {
        int at = 2;
        while ((in.get(at) & 0xff) == 0xff) {
            int marker = in.get(at + 1) & 0xff;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return size(in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff);
            }
            at += marker == 0xff ? 1 : 2 + (in.getShort(at + 2) & 0xffff);
        }
        return Optional.empty();
    }

    private static Optional<ImageSize> webp(ByteBuffer in) {
        return switch (in.get(15)) {
            case 'X' -> size(1 + (in.getInt(24) & 0xffffff), 1 + (in.getInt(26) >>> 8));
            case 'L' -> size(1 + (in.getInt(21) & 0x3fff), 1 + (in.getInt(21) >>> 14 & 0x3fff));
            default -> size(in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff);
        };
    }
}
