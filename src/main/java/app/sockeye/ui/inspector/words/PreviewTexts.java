package app.sockeye.ui.inspector.words;

import java.util.Locale;

/** The texts of the preview of a picture or sound. */
public final class PreviewTexts {
    private static final String TO_SEE = " Save the payload to see it in another program.";
    private static final String TO_HEAR = " Save the payload to hear it in another program.";

    private PreviewTexts() {}

    // Pictures
    public static final String TOO_LARGE = "The picture is too large to be shown here." + TO_SEE;
    public static final String TOO_WIDE = "The picture is too wide to be shown here." + TO_SEE;
    public static final String UNKNOWN_FORMAT = "Sockeye can't show this picture format." + TO_SEE;
    public static final String BROKEN_HEADER = "The picture's header is damaged or cut off." + TO_SEE;
    public static final String BROKEN_PICTURE = "The picture is damaged and can't be decoded." + TO_SEE;

    public static String pictures(int count) {
        return count == 1 ? "1 picture" : count + " pictures, the first is shown";
    }

    public static String tooManyPixels(long pixels) {
        return String.format(
                        Locale.ROOT,
                        "With %,d million pixels, the picture is too large to be shown here.",
                        pixels / 1_000_000)
                + TO_SEE;
    }

    /** @param why without a full stop */
    public static String cannotShow(String why) {
        return "This can't be shown: " + why + "." + TO_SEE;
    }

    // Sounds
    public static final String PLAY = "Play";
    public static final String STOP = "Stop";
    public static final String NOT_PLAYABLE = "Sockeye can't play this sound." + TO_HEAR;
    public static final String NO_DEVICE = "No sound device was found, or another program is using it." + TO_HEAR;
    public static final String UNKNOWN_SOUND = "Sockeye can't play this sound format." + TO_HEAR;
    public static final String BROKEN_SOUND = "The sound is damaged or cut off." + TO_HEAR;
}
