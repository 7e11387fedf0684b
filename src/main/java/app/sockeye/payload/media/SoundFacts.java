package app.sockeye.payload.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads encoding, channels, sample rate and length from the header of a sound, as far as it has them. */
public final class SoundFacts {
    private static final int FLAC_RATE_AT = 18;

    private SoundFacts() {}

    /** The facts in the order to show them; none if the header is unknown. */
    public static List<String> of(MediaKind kind, byte[] bytes) {
        try {
            return switch (kind) {
                case WAV, AIFF, AU -> sampled(bytes);
                case FLAC -> flac(ByteBuffer.wrap(bytes));
                case OGG -> ogg(ByteBuffer.wrap(bytes));
                default -> List.of();
            };
        } catch (IndexOutOfBoundsException e) {
            // The header is cut off.
            return List.of();
        }
    }

    private static List<String> sampled(byte[] bytes) {
        try {
            AudioFileFormat file = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(bytes));
            AudioFormat format = file.getFormat();
            List<String> facts = new ArrayList<>();
            facts.add(format.getEncoding().toString());
            if (format.getSampleSizeInBits() > 0) {
                facts.add(format.getSampleSizeInBits() + " bit");
            }
            facts.addAll(stream(format.getChannels(), Math.round(format.getSampleRate())));
            if (file.getFrameLength() > 0 && format.getFrameRate() > 0) {
                facts.add(seconds(file.getFrameLength() / format.getFrameRate()));
            }
            return facts;
        } catch (UnsupportedAudioFileException | IOException e) {
            return List.of();
        }
    }

    /** Reads the first block, stream information: rate in 20 bits, channels in 3, bits in 5, samples in 36. */
    private static List<String> flac(ByteBuffer in) {
        long fields = in.getLong(FLAC_RATE_AT);
        long rate = fields >>> 44;
        List<String> facts = new ArrayList<>();
        facts.add(((fields >>> 36 & 31) + 1) + " bit");
        facts.addAll(stream((int) (fields >>> 41 & 7) + 1, rate));
        long samples = fields & 0xFFFFFFFFFL;
        if (samples > 0 && rate > 0) {
            facts.add(seconds((double) samples / rate));
        }
        return facts;
    }

    /** Reads the first page, which has one packet: the codec's header. */
    private static List<String> ogg(ByteBuffer in) {
        int packet = 27 + (in.get(26) & 0xff);
        if (in.get(packet + 1) == 'v') {
            List<String> facts = new ArrayList<>(List.of("Vorbis"));
            facts.addAll(stream(in.get(packet + 11), Integer.reverseBytes(in.getInt(packet + 12))));
            return facts;
        }
        boolean opus = in.get(packet) == 'O' && in.get(packet + 1) == 'p';
        return opus ? List.of("Opus", channels(in.get(packet + 9))) : List.of();
    }

    private static List<String> stream(int channels, long rate) {
        return List.of(channels(channels), rate + " Hz");
    }

    private static String channels(int count) {
        return count == 1 ? "mono" : count == 2 ? "stereo" : count + " channels";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
