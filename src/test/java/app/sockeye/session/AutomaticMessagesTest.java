package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryFlag;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutomaticMessagesTest {
    private final AutomaticMessages messages = new AutomaticMessages();

    private Optional<EntryFlag> take(int... bytes) {
        byte[] all = new byte[bytes.length + 2];
        for (int i = 0; i < bytes.length; i++) {
            all[i + 1] = (byte) bytes[i];
        }
        return messages.take(all, 1, bytes.length);
    }

    @Test
    void aMessageIsTakenOnce() {
        messages.expect(new byte[] {1}, EntryFlag.AUTOMATIC);
        messages.expect(new byte[] {2, 3}, EntryFlag.SCRIPTED);

        assertThat(take(2)).isEmpty();
        assertThat(take(2, 3)).contains(EntryFlag.SCRIPTED);
        assertThat(take(2, 3)).isEmpty();
        assertThat(take(1)).contains(EntryFlag.AUTOMATIC);
    }

    @Test
    void oneThatIsNotSentAfterAllIsForgottenAloneAndNoOther() {
        byte[] same = {1};
        Runnable forget = messages.expect(same, EntryFlag.AUTOMATIC);
        messages.expect(same, EntryFlag.SCRIPTED);
        forget.run();
        forget.run();

        assertThat(take(1)).contains(EntryFlag.SCRIPTED);
        assertThat(take(1)).isEmpty();
    }
}
