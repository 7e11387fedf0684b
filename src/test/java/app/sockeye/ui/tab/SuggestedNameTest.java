package app.sockeye.ui.tab;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.Format;
import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrames;
import app.sockeye.message.WrittenMessage;
import org.junit.jupiter.api.Test;

class SuggestedNameTest {
    @Test
    void aMessageIsNamedByItsPurposeOrItsBeginning() {
        assertThat(name(Format.JSON, "{\"id\": 1, \"op\": \"subscribe\"}")).isEqualTo("Subscribe");
        assertThat(name(Format.JSON, "{\"op\": \"${op}\"}")).startsWith("{");
        assertThat(name(Format.TEXT, "  hello\n  world  ")).isEqualTo("hello world");
        assertThat(name(Format.TEXT, "x".repeat(100))).hasSize(40);
        assertThat(name(Format.TEXT, "\n ")).isEqualTo("Message");
        assertThat(name(Format.HEX, "00")).isEqualTo("Binary message");
        assertThat(name(Format.FROM_JSON, "{\"op\":\"buy\"}")).isEqualTo("Buy");
        assertThat(name(Format.FILE, "/tmp/quotes.bin")).isEqualTo("quotes.bin");
        assertThat(name(Format.FILE, "")).isEqualTo("Message");
        assertThat(SuggestedName.of(ControlDraft.EMPTY)).isEqualTo("Ping");
        assertThat(SuggestedName.of(RawFrames.of(RawFrame.TEXT))).isEqualTo("Raw frames");
    }

    private static String name(Format format, String body) {
        return SuggestedName.of(new WrittenMessage(format, body));
    }
}
