package app.sockeye.ui.inspector.preview;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.media.GifFrames;
import app.sockeye.payload.media.ImageSize;
import app.sockeye.payload.media.MediaKind;
import app.sockeye.payload.media.Picture;
import app.sockeye.payload.media.SoundFacts;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.ui.inspector.words.PreviewTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture or sound, ready to be shown.
 *
 * @param facts the format, the size in pixels or the length, as far as they are known
 * @param picture decoded; empty for a sound, and where there is a problem
 * @param sound what can be played; empty where nothing can
 * @param problem why it is not shown or played, and what to do about it; empty where it is
 */
record MediaPreview(List<String> facts, Optional<Picture> picture, Optional<byte[]> sound, String problem) {
    /** Most pixels of a picture: each takes time to decode. */
    static final long MOST_PIXELS = 25_000_000;
    /** Most pixels in a picture's row: whole rows are decoded at a time. */
    static final int MOST_WIDTH = 100_000;

    /**
     * Reads and decodes; for a background thread.
     *
     * @param width in pixels, as large as a picture can be shown at most
     * @param height likewise
     */
    static MediaPreview read(Payload payload, MediaKind kind, int width, int height) {
        byte[] bytes = payload.head(largest());
        List<String> facts = new ArrayList<>(List.of(kind.label()));
        boolean whole = bytes.length == payload.size();
        if (kind.isSound()) {
            facts.addAll(SoundFacts.of(kind, bytes));
            facts.add(ByteSize.format(payload.size()));
            boolean playable = kind == MediaKind.WAV || kind == MediaKind.AIFF || kind == MediaKind.AU;
            return playable && whole
                    ? new MediaPreview(facts, Optional.empty(), Optional.of(bytes), "")
                    : unseen(facts, PreviewTexts.NOT_PLAYABLE);
        }
        Optional<ImageSize> size = ImageSize.of(kind, bytes);
        size.ifPresent(s -> facts.add(s.width() + " × " + s.height()));
        facts.add(ByteSize.format(payload.size()));
        if (kind == MediaKind.GIF) {
            int count = GifFrames.count(bytes);
            facts.add(PreviewTexts.pictures(count));
        }
        String refusal = whole ? refusal(kind, size) : PreviewTexts.TOO_LARGE;
        return refusal.isEmpty() ? decoded(facts, kind, bytes, width, height) : unseen(facts, refusal);
    }

    /** Most bytes that are decoded: an eighth of the memory that the program may use. */
    private static int largest() {
        return (int) Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 8);
    }

    private static String refusal(MediaKind kind, Optional<ImageSize> size) {
        if (!Picture.canRead(kind)) {
            return PreviewTexts.UNKNOWN_FORMAT;
        }
        if (size.isEmpty()) {
            return PreviewTexts.BROKEN_HEADER;
        }
        if (size.get().pixels() > MOST_PIXELS) {
            return PreviewTexts.tooManyPixels(size.get().pixels());
        }
        return size.get().width() > MOST_WIDTH ? PreviewTexts.TOO_WIDE : "";
    }

    private static MediaPreview decoded(List<String> facts, MediaKind kind, byte[] bytes, int width, int height) {
        try {
            Picture picture = Picture.read(kind, bytes, width, height);
            return new MediaPreview(facts, Optional.of(picture), Optional.empty(), "");
        } catch (IOException e) {
            return unseen(facts, PreviewTexts.BROKEN_PICTURE);
        }
    }

    private static MediaPreview unseen(List<String> facts, String problem) {
        return new MediaPreview(facts, Optional.empty(), Optional.empty(), problem);
    }
}
