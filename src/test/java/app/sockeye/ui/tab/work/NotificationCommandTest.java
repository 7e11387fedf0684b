package app.sockeye.ui.tab.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NotificationCommandTest {
    private final AtomicLong now = new AtomicLong();
    private final List<List<String>> commands = new ArrayList<>();

    private NotificationCommand on(String system) {
        return new NotificationCommand(system, now::get, command -> commands.add(command));
    }

    @Test
    void whatAServerSentIsAnArgumentAndNoMarkup() {
        assertThat(on("Linux").show("Orders", "--urgency <b>$(rm)</b>")).isTrue();
        assertThat(commands)
                .containsExactly(List.of(
                        "notify-send", "--app-name=Sockeye", "--", "Orders", "--urgency &lt;b&gt;$(rm)&lt;/b&gt;"));
        assertThat(on("Mac OS X").show("Orders", "\" & quit")).isTrue();
        assertThat(commands.get(1)).startsWith("osascript").endsWith("Orders", "\" & quit");
    }

    @Test
    void oneASecondIsShown() {
        NotificationCommand notices = on("Linux");
        notices.show("a", "1");
        assertThat(notices.show("a", "2")).isTrue();
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        notices.show("a", "3");
        assertThat(commands).extracting(command -> command.get(4)).containsExactly("1", "3");
    }

    @Test
    void whereThereIsNoCommandNothingIsShown() {
        assertThat(on("Windows 11").show("a", "b")).isFalse();
        assertThat(commands).isEmpty();
    }

    @Test
    void longTextsAreCut() {
        on("Linux").show("a", "x".repeat(5000));
        assertThat(commands.get(0).get(4)).hasSize(301);
    }
}
