package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.media.GifFrames;
import app.sockeye.payload.media.ImageSize;
import app.sockeye.payload.media.MediaKind;
import app.sockeye.payload.media.SoundFacts;
import app.sockeye.transcript.Payload;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.image.Image;

/**
 * A picture or sound, ready to be shown.
 *
 * @param facts the format, the size in pixels or the length, as far as they are known
 * @param image decoded; empty for a sound, and where there is a problem
 * @param sound what can be played; empty where nothing can
 * @param problem why it is not shown or played, and what to do about it; empty where it is
 */
record MediaPreview(List<String> facts, Optional<Image> image, Optional<byte[]> sound, String problem) {
    /** Bytes beyond which nothing is decoded. */
    static final int LARGEST = 64 << 20;
    /** Pixels of a picture at most: decoded each takes four bytes. */
    static final long MOST_PIXELS = 25_000_000;

    private static final byte GIF_END = 0x3B;
    private static final String SAVE = " Save the payload to see it elsewhere.";

    /** Reads and decodes; for a background thread. */
    static MediaPreview read(Payload payload, MediaKind kind) {
        byte[] bytes = payload.head(LARGEST);
        List<String> facts = new ArrayList<>(List.of(kind.label()));
        boolean whole = bytes.length == payload.size();
        if (kind.isSound()) {
            facts.addAll(SoundFacts.of(kind, bytes));
            facts.add(ByteSize.format(payload.size()));
            boolean playable = kind == MediaKind.WAV || kind == MediaKind.AIFF || kind == MediaKind.AU;
            return playable && whole
                    ? new MediaPreview(facts, Optional.empty(), Optional.of(bytes), "")
                    : unseen(facts, "Sockeye can't play this. Save the payload to hear it elsewhere.");
        }
        Optional<ImageSize> size = ImageSize.of(kind, bytes);
        size.ifPresent(s -> facts.add(s.width() + " × " + s.height()));
        facts.add(ByteSize.format(payload.size()));
        OptionalInt frames =
                kind == MediaKind.GIF ? OptionalInt.of(GifFrames.of(bytes).count()) : OptionalInt.empty();
        frames.ifPresent(count -> facts.add(count == 1 ? "1 picture" : count + " pictures, the first is shown"));
        String refusal = whole ? refusal(kind, size) : "It is too large to be decoded here." + SAVE;
        return refusal.isEmpty()
                ? decoded(facts, kind == MediaKind.GIF ? firstPicture(bytes) : bytes)
                : unseen(facts, refusal);
    }

    private static String refusal(MediaKind kind, Optional<ImageSize> size) {
        return switch (kind) {
            case PNG, JPEG, GIF, BMP, BMP_V5 ->
                size.isEmpty()
                        ? "The picture's header is broken or cut off." + SAVE
                        : size.get().pixels() > MOST_PIXELS
                                ? String.format(
                                                Locale.ROOT,
                                                "With %,d million pixels it is too large to be decoded here.",
                                                size.get().pixels() / 1_000_000)
                                        + SAVE
                                : "";
            default -> "Sockeye can't decode this format." + SAVE;
        };
    }

    private static MediaPreview decoded(List<String> facts, byte[] bytes) {
        Image image = new Image(new ByteArrayInputStream(bytes));
        return image.isError()
                ? unseen(facts, "The picture is broken: it can't be decoded." + SAVE)
                : new MediaPreview(facts, Optional.of(image), Optional.empty(), "");
    }

    private static MediaPreview unseen(List<String> facts, String problem) {
        return new MediaPreview(facts, Optional.empty(), Optional.empty(), problem);
    }

    /** A decoder would unpack all of them, however many. */
    private static byte[] firstPicture(byte[] gif) {
        int end = GifFrames.of(gif).firstEnd();
        byte[] first = Arrays.copyOf(gif, end + 1);
        first[end] = GIF_END;
        return first;
    }
}
