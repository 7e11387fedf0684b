package app.sockeye.transcript.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairedFileTest {
    @TempDir
    Path folder;

    private Path path;
    private RepairedFile file;

    @BeforeEach
    void readOnlyFileOfTenBytes() throws IOException {
        path = Files.writeString(folder.resolve("file"), "0123456789");
        file = new RepairedFile(new ChannelFile(path, false), 8);
    }

    @Test
    void whatIsBelowIsReadAroundWhatIsHeld() throws IOException {
        write("ab", 3);
        write("c", 6);
        assertThat(all()).isEqualTo("012ab5c789");
        assertThat(file.size()).isEqualTo(10);
        assertThat(file.refusal()).isPresent();
        assertThat(path).hasContent("0123456789");
    }

    @Test
    void itGrowsInMemory() throws IOException {
        write("abcd", 8);
        assertThat(all()).isEqualTo("01234567abcd");
    }

    @Test
    void whatIsCutOffIsGone() throws IOException {
        file.truncate(0);
        assertThat(all()).isEmpty();
        write("ab", 0);
        assertThat(all()).isEqualTo("ab");
    }

    @Test
    void moreThanItMayHoldIsRefused() {
        assertThatThrownBy(() -> write("123456789", 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large to be held in memory");
    }

    @Test
    void whatCanBeWrittenIs() throws IOException {
        RepairedFile writable = new RepairedFile(new ChannelFile(path, true), 8);
        writable.write(ByteBuffer.wrap("xx".getBytes(UTF_8)), 4);
        writable.close();
        assertThat(writable.refusal()).isEmpty();
        assertThat(path).hasContent("0123xx6789");
    }

    private void write(String text, long position) throws IOException {
        file.write(ByteBuffer.wrap(text.getBytes(UTF_8)), position);
    }

    private String all() throws IOException {
        ByteBuffer target = ByteBuffer.allocate(100);
        return new String(target.array(), 0, file.read(target, 0), UTF_8);
    }
}
