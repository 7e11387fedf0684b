package app.sockeye.payload.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** The picture and sound formats, recognised by their signatures. */
public enum MediaKind {
    PNG("PNG", "\u0089PNG\r\n\u001a\n", 0, "", false),
    JPEG("JPEG", "\u00ff\u00d8\u00ff", 0, "", false),
    GIF("GIF", "GIF8", 0, "", false),
    /** Also checks the size of its header, as two letters alone could be a word. */
    BMP("BMP", "BM", 14, "\u0028\u0000\u0000\u0000", false),
    BMP_V5("BMP", "BM", 14, "\u007c\u0000\u0000\u0000", false),
    WEBP("WebP", "RIFF", 8, "WEBP", false),
    TIFF("TIFF", "II*\u0000", 0, "", false),
    TIFF_BIG_ENDIAN("TIFF", "MM\u0000*", 0, "", false),
    AVIF("AVIF", "", 4, "ftypavif", false),
    WAV("WAV", "RIFF", 8, "WAVE", true),
    AIFF("AIFF", "FORM", 8, "AIF", true),
    AU("AU", ".snd", 0, "", true),
    FLAC("FLAC", "fLaC", 0, "", true),
    OGG("Ogg", "OggS", 0, "", true),
    MP3_WITH_TAG("MP3", "ID3", 0, "", true),
    /** Without a tag only at common bit rates, as two bytes alone could be anything. */
    MP3("MP3", "\u00ff\u00fb\u0090", 0, "", true);

    /** Number of bytes needed to recognise a format. */
    public static final int HEAD = 32;

    private final String label;
    private final byte[] signature;
    private final int furtherAt;
    private final byte[] further;
    private final boolean sound;

    MediaKind(String label, String signature, int furtherAt, String further, boolean sound) {
        this.label = label;
        this.signature = signature.getBytes(ISO_8859_1);
        this.furtherAt = furtherAt;
        this.further = further.getBytes(ISO_8859_1);
        this.sound = sound;
    }

    /** The format of a payload that starts with these bytes; empty if it is none of these. */
    public static Optional<MediaKind> of(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> isAt(head, 0, kind.signature) && isAt(head, kind.furtherAt, kind.further))
                .findFirst();
    }

    /** The format's usual name. */
    public String label() {
        return label;
    }

    /** Whether this is a sound rather than a picture. */
    public boolean isSound() {
        return sound;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] sought) {
        return bytes.length >= at + sought.length
                && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length);
    }
}
