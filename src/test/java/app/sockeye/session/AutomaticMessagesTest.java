package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutomaticMessagesTest {
    private final AutomaticMessages messages = new AutomaticMessages();

    private boolean take(int... bytes) {
        byte[] all = new byte[bytes.length + 2];
        for (int i = 0; i < bytes.length; i++) {
            all[i + 1] = (byte) bytes[i];
        }
        return messages.take(all, 1, bytes.length);
    }

    @Test
    void aMessageIsTakenOnce() {
        messages.expect(new byte[] {1});
        messages.expect(new byte[] {2, 3});

        assertThat(take(2)).isFalse();
        assertThat(take(2, 3)).isTrue();
        assertThat(take(2, 3)).isFalse();
        assertThat(take(1)).isTrue();
    }

    @Test
    void theEndOfAConnectionForgetsAll() {
        messages.expect(new byte[] {1});
        messages.clear();

        assertThat(take(1)).isFalse();
    }
}
