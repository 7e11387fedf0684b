package app.sockeye.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ScriptInboxTest {
    private final ScriptInbox inbox = new ScriptInbox();

    @Test
    void callsComeInTheirOrder() {
        inbox.put("call", "1", "f", "a");
        inbox.put("call", "2", "g");
        assertThat(inbox.take(Long.MAX_VALUE)).containsExactly("call", "1", "f", "a");
        assertThat(inbox.take(Long.MAX_VALUE)).containsExactly("call", "2", "g");
    }

    @Test
    void whatIsDueLaterLetsOthersPass() {
        inbox.putLater(Duration.ofDays(1), "woken", "7");
        inbox.put("call", "1");
        assertThat(inbox.take(Long.MAX_VALUE)).containsExactly("call", "1");
        assertThat(inbox.take(0)).containsExactly("none", "");
    }

    @Test
    void aClosedInboxGivesNothingMore() {
        inbox.put("call", "1");
        inbox.close();
        assertThatThrownBy(() -> inbox.take(0)).isInstanceOf(CancellationException.class);
    }
}
