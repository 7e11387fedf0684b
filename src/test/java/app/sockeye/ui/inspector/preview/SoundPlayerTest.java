package app.sockeye.ui.inspector.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;

class SoundPlayerTest {
    @Test
    void aMissingDeviceIsToldInPlainWords() throws Exception {
        try {
            SoundPlayer.open(wav()).close();
        } catch (LineUnavailableException e) {
            // As where tests run without a sound device.
            assertThat(SoundPlayer.complaint(e))
                    .isEqualTo(
                            "No sound device was found, or another program is using it. Save the payload to hear it in another program.");
        }
    }

    @Test
    void noComplaintSpeaksOfFormatsOfJava() {
        assertThat(SoundPlayer.complaint(new LineUnavailableException("line with format PCM_SIGNED 44100.0 Hz")))
                .isEqualTo(
                        "No sound device was found, or another program is using it. Save the payload to hear it in another program.");
        assertThat(SoundPlayer.complaint(new UnsupportedAudioFileException("could not get audio input stream")))
                .isEqualTo("Sockeye can't play this sound format. Save the payload to hear it in another program.");
        assertThat(SoundPlayer.complaint(new IOException("EOF")))
                .isEqualTo("The sound is damaged or cut off. Save the payload to hear it in another program.");
    }

    private static byte[] wav() throws IOException {
        AudioFormat format = new AudioFormat(8000, 16, 2, true, false);
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[16_000]), format, 4000),
                AudioFileFormat.Type.WAVE,
                wav);
        return wav.toByteArray();
    }
}
