package app.sockeye.transcript.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WriteTroubleTest {
    private static final Path FOLDER = Path.of("/home/me/" + "long/".repeat(50));

    @Test
    void theSentenceTellsWhereAndWhatToDo() {
        WriteTrouble trouble = new WriteTrouble(1234567, FOLDER, "No space left on device");
        assertThat(trouble.sentence())
                .startsWith(
                        "Recording waits, 1,234,567 bytes held back: " + FOLDER + " can't be written (No space left")
                .endsWith("free some space there, and it goes on by itself.");
    }

    @Test
    void theBriefWordsHaveNoPathAndSoFitInALine() {
        String withFile = FOLDER.resolve("000001.segment") + ": Permission denied";
        assertThat(new WriteTrouble(1, FOLDER, withFile).brief())
                .isEqualTo("Recording waits, the disk can't be written: Permission denied");
        assertThat(new WriteTrouble(1, FOLDER, "No space left on device").brief())
                .hasSizeLessThan(80);
    }
}
