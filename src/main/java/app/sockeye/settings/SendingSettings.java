package app.sockeye.settings;

/**
 * How messages are sent.
 *
 * @param enterSends whether Enter alone sends a message, and Shift+Enter breaks its line; Ctrl+Enter always sends
 */
public record SendingSettings(boolean enterSends) implements SettingsPart {
    /** The initial settings. */
    public static final SendingSettings DEFAULT = new SendingSettings(false);

    /** The same with another key. */
    public SendingSettings withEnterSends(boolean sends) {
        return new SendingSettings(sends);
    }
}
