package app.sockeye.cli.run;

import java.util.List;

/** What a command does while its connection is open; runs on a thread of its own and closes the connection at its end. */
public interface SessionWork extends Runnable {
    /** What was not done, in sentences; empty if all was. Any thread, when the connection is over. */
    List<String> complaints();

    /** Whether it counts as done even where the connection did not end as it should. */
    default boolean outweighsTheEnd() {
        return false;
    }

    /** Whether the command may end where no connection is open; false while this may connect again. */
    default boolean isOver() {
        return true;
    }

    /** Ends it, as the time of the command is over or the user interrupts it. */
    default void stop() {}
}
