package app.sockeye.ui.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class HeldKeysTest {
    private final List<CompletableFuture<Boolean>> asked = new ArrayList<>();
    private final List<Runnable> impatience = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final HeldKeys keys = new HeldKeys(
            stroke -> {
                CompletableFuture<Boolean> answer = new CompletableFuture<>();
                asked.add(answer);
                return answer;
            },
            impatience::add);

    /** Types a letter; returns whether it is kept back. */
    private boolean type(String letter) {
        return FxThread.call(() -> {
            boolean press = keys.take(stroke(letter, true), () -> gone.add(letter + " pressed"));
            boolean typed = keys.follow(() -> gone.add(letter));
            assertThat(typed).isEqualTo(press);
            return press;
        });
    }

    private static KeyStroke stroke(String letter, boolean pressed) {
        return new KeyStroke(pressed, KeySymbol.of(letter.charAt(0)), 0, 0, 1);
    }

    private void answer(int question, boolean taken) {
        FxThread.call(() -> asked.get(question).complete(taken));
    }

    private void loseAllPatience() {
        FxThread.call(() -> {
            impatience.forEach(Runnable::run);
            return null;
        });
    }

    @Test
    void keysGoOnInTheOrderTheyWereTypedInAndTakenOnesDoNot() {
        assertThat(type("a")).isTrue();
        assertThat(type("b")).isTrue();
        assertThat(type("c")).isTrue();
        answer(2, false);
        answer(1, true);
        assertThat(gone).isEmpty();
        answer(0, false);
        assertThat(gone).containsExactly("a pressed", "a", "c pressed", "c");
    }

    @Test
    void whatFailsToAnswerTakesNothing() {
        type("a");
        FxThread.call(() -> asked.get(0).completeExceptionally(new IllegalStateException("gone")));
        assertThat(gone).containsExactly("a pressed", "a");
    }

    @Test
    void aLateAnswerIsNotWaitedForUntilAllHaveCome() {
        type("a");
        type("b");
        loseAllPatience();
        assertThat(gone).containsExactly("a pressed", "a", "b pressed", "b");
        assertThat(type("c")).isFalse();
        answer(0, true);
        answer(1, true);
        assertThat(type("d")).isFalse();
        answer(2, true);
        answer(3, true);
        assertThat(gone).hasSize(4);
        assertThat(type("e")).isTrue();
        answer(4, true);
        assertThat(gone).hasSize(4);
    }

    @Test
    void whatComesAfterKeysLetsThemGoOnFirst() {
        type("a");
        FxThread.call(() -> {
            keys.letGo();
            return null;
        });
        assertThat(gone).containsExactly("a pressed", "a");
        assertThat(type("b")).isTrue();
    }

    @Test
    void aKeyThatOpensADialogDoesNotKeepThoseTypedInIt() {
        FxThread.call(() -> keys.take(stroke("a", true), () -> {
            gone.add("a opens");
            type("b");
            asked.get(1).complete(false);
            gone.add("a returns");
        }));
        answer(0, false);
        assertThat(gone).containsExactly("a opens", "b pressed", "b", "a returns");
    }

    @Test
    void nobodyIsAskedTooMuch() {
        for (int i = 0; i < 150; i++) {
            type("a");
        }
        assertThat(asked).hasSize(100);
        loseAllPatience();
        assertThat(gone).hasSize(300);
        assertThat(type("b")).isFalse();
    }
}
