package app.sockeye.dialect.duty;

import app.sockeye.dialect.form.MessagePayload;
import java.time.Duration;

/** What a duty does to its connection. All is called on the duty's thread. */
public interface DutyChannel {

    /** Sends a message now, if the connection is open; the log tells that Sockeye sent it. */
    void send(MessagePayload message);

    /**
     * Does something later, unless the connection has ended or {@link Timer#cancel} was called.
     *
     * @param delay at least 1 ms
     */
    Timer after(Duration delay, Runnable action);

    /** Something that is to happen. */
    interface Timer {
        /** Keeps it from happening. */
        void cancel();
    }
}
