package app.sockeye.ui.log.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.Recording;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketValuesTest {
    @Test
    void valuesOfTheNewestPacketsComeFirstAndOnce(@TempDir Path folder) throws Exception {
        try (Transcript transcript = Transcript.create(folder.resolve("session"))) {
            new Recording(transcript)
                    .received("42[\"chat message\",1]")
                    .received("42[\"typing\"]")
                    .received("42[\"chat message\",2]")
                    .received("no packet")
                    .publish();
            transcript.conversations().choose(DialectChoice.OFF);
            assertThat(PacketValues.newest(transcript, "event")).isEmpty();
            transcript.conversations().choose(DialectChoice.of("socketio"));
            assertThat(PacketValues.newest(transcript, "event")).containsExactly("chat message", "typing");
            assertThat(PacketValues.newest(transcript, "args")).containsExactly("1", "0");
            assertThat(PacketValues.newest(transcript, "topic")).isEmpty();
        }
    }
}
