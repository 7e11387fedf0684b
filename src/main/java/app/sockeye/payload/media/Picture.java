package app.sockeye.payload.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * A decoded picture. A large one is reduced to every second, third, or so on, pixel while it is decoded, so that it
 * takes no more memory than a small one.
 *
 * @param width in pixels kept
 * @param height in pixels kept
 * @param argb the pixels, row by row
 * @param step each how many-th pixel was kept, at least 1
 */
public record Picture(int width, int height, int[] argb, int step) {

    /** Whether the format can be decoded. */
    public static boolean canRead(MediaKind kind) {
        return switch (kind) {
            case PNG, JPEG, GIF, BMP, BMP_V5 -> true;
            default -> false;
        };
    }

    /**
     * Decodes a picture, or the first of several. Takes time for all its pixels, but memory only for those kept.
     *
     * @param kind one that can be read
     * @param shownWidth in pixels, at least 1: fewer are kept only where the picture has fewer
     * @param shownHeight likewise
     * @throws IOException where the picture is broken or uses what the decoder does not know
     */
    public static Picture read(MediaKind kind, byte[] bytes, int shownWidth, int shownHeight) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.label()).next();
        try {
            reader.setInput(new ArrayImageInput(bytes), true, true);
            int step = Math.max(1, Math.min(reader.getWidth(0) / shownWidth, reader.getHeight(0) / shownHeight));
            ImageReadParam kept = reader.getDefaultReadParam();
            kept.setSourceSubsampling(step, step, 0, 0);
            return of(reader.read(0, kept), step);
        } catch (RuntimeException e) {
            // The readers throw various runtime exceptions for invalid pictures.
            throw new IOException("The picture can't be decoded: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    private static Picture of(BufferedImage image, int step) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width), step);
    }
}
