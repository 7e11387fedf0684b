package app.sockeye.session.rule;

/** What rules ask of whoever shows the session. Called on the rules' thread; returns at once. */
public interface RuleEffects {
    /** Nobody shows it. */
    RuleEffects NONE = new RuleEffects() {
        @Override
        public void notifyDesktop(String text) {}

        @Override
        public void pauseLog() {}

        @Override
        public void stopSending() {}
    };

    /** Shows a notification on the desktop. */
    void notifyDesktop(String text);

    /** Stops the log from following. */
    void pauseLog();

    /** Stops the repeat and the sequence that run on the session. */
    void stopSending();
}
