package app.sockeye.ui.access.key;

import app.sockeye.ui.common.pulse.UiPulse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Keys kept back until screen readers have said whether they take them, without waiting: the window goes on meanwhile.
 * They go on in the order they were typed in, each once it and those before it may, and what a key types with it. Who
 * does not answer in time is waited for no longer, until all that was asked is answered. JavaFX thread.
 */
final class HeldKeys {
    /** Questions without an answer after which no further ones are asked. */
    private static final int MOST_UNANSWERED = 100;

    private final Function<KeyStroke, CompletionStage<Boolean>> ask;
    private final Executor afterPatience;
    private final Deque<Held> held = new ArrayDeque<>();
    private int unanswered;
    /** Whether the answers take too long. */
    private boolean late;
    /** That of the last key, if it was pressed: what the key does besides has the same. */
    private Answer pressed = Answer.no();

    private record Held(Answer answer, Runnable goOn) {}

    /** Whether a key is taken. */
    private static final class Answer {
        private boolean known;
        private boolean taken;

        static Answer no() {
            Answer answer = new Answer();
            answer.set(false);
            return answer;
        }

        void set(boolean is) {
            known = true;
            taken = is;
        }
    }

    /**
     * @param ask asks whether a key is taken; may answer on any thread
     * @param afterPatience runs what it is given once an answer was waited for long enough, on any thread
     */
    HeldKeys(Function<KeyStroke, CompletionStage<Boolean>> ask, Executor afterPatience) {
        this.ask = ask;
        this.afterPatience = afterPatience;
    }

    /**
     * Takes a key, or returns false for one that may go on at once.
     *
     * @param goOn called once nobody takes it
     */
    boolean take(KeyStroke stroke, Runnable goOn) {
        Answer answer = unanswered < MOST_UNANSWERED ? ask(stroke) : Answer.no();
        pressed = stroke.pressed() ? answer : Answer.no();
        return keep(answer, goOn);
    }

    /** As {@link #take} for what comes of the last key, such as a character. */
    boolean follow(Runnable goOn) {
        return keep(pressed, goOn);
    }

    /** As {@link #take} for a key that nobody is asked of. */
    boolean queue(Runnable goOn) {
        pressed = Answer.no();
        return keep(pressed, goOn);
    }

    private boolean keep(Answer answer, Runnable goOn) {
        if (held.isEmpty() && answer.known) {
            return answer.taken;
        }
        held.add(new Held(answer, goOn));
        return true;
    }

    private Answer ask(KeyStroke stroke) {
        Answer answer = new Answer();
        if (late) {
            answer.set(false);
        }
        unanswered++;
        ask.apply(stroke)
                .whenComplete((taken, failure) -> UiPulse.later(() -> answered(answer, Boolean.TRUE.equals(taken))));
        afterPatience.execute(() -> UiPulse.later(() -> giveUp(answer)));
        return answer;
    }

    private void answered(Answer answer, boolean taken) {
        unanswered--;
        late &= unanswered > 0;
        if (!answer.known) {
            answer.set(taken);
            goOn();
        }
    }

    private void giveUp(Answer answer) {
        if (!answer.known) {
            late = true;
            letGo();
        }
    }

    /** Lets all go on now, as they came before something else. */
    void letGo() {
        held.stream().map(Held::answer).filter(answer -> !answer.known).forEach(answer -> answer.set(false));
        goOn();
    }

    private void goOn() {
        // One of them may open a dialog, and return only after later ones.
        while (!held.isEmpty() && held.peek().answer().known) {
            Held next = held.poll();
            if (!next.answer().taken) {
                run(next.goOn());
            }
        }
    }

    /** As a handler's failure is told that came at once. */
    private static void run(Runnable goOn) {
        try {
            goOn.run();
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
