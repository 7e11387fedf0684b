package app.sockeye.ui.inspector.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.media.MediaKind;
import app.sockeye.transcript.entry.Payload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

class MediaPreviewTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF", "bmp, BMP"})
    void picturesAreDecodedAndMeasured(String format, String name) throws IOException {
        MediaPreview preview = preview(picture(format, 30, 20));
        assertThat(preview.problem()).isEmpty();
        assertThat(preview.facts()).startsWith(name, "30 × 20");
        assertThat(preview.picture().orElseThrow().width()).isEqualTo(30);
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotDecoded() throws IOException {
        byte[] png = picture("png", 30, 20);
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        MediaPreview preview = preview(png);
        assertThat(preview.picture()).isEmpty();
        assertThat(preview.problem()).contains("10,000 million pixels");
        assertThat(preview.facts()).contains("100000 × 100000");
    }

    @Test
    void aBrokenPictureSaysSo() throws IOException {
        byte[] png = picture("png", 30, 20);
        java.util.Arrays.fill(png, 34, png.length, (byte) 7);
        assertThat(preview(png).problem()).contains("damaged");
        assertThat(preview(java.util.Arrays.copyOf(png, 18)).problem()).contains("cut off");
    }

    @Test
    void aSoundTellsItsFactsAndCanBePlayed() throws IOException {
        AudioFormat format = new AudioFormat(8000, 16, 2, true, false);
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[16_000]), format, 4000),
                AudioFileFormat.Type.WAVE,
                wav);
        MediaPreview preview = preview(wav.toByteArray());
        assertThat(preview.facts()).startsWith("WAV", "PCM_SIGNED", "16 bit", "stereo", "8000 Hz", "0.50 s");
        assertThat(preview.sound()).isPresent();
    }

    @Test
    void whatCannotBeShownIsTold() {
        byte[] webp = "RIFF____WEBPVP8X____".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(preview(webp).problem()).contains("can't show this picture format");
        assertThat(preview("OggS".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .problem())
                .contains("can't play");
    }

    private static MediaPreview preview(byte[] bytes) {
        return MediaPreview.read(Payload.of(bytes), MediaKind.of(bytes).orElseThrow(), 500, 400);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
