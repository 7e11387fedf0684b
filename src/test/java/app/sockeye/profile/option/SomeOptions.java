package app.sockeye.profile.option;

/** Values of options, for tests. */
public final class SomeOptions {
    private SomeOptions() {}

    /** Values by key: {@code of("tls.verify", "false")}. */
    public static OptionValues of(String... keysAndValues) {
        OptionValues values = OptionValues.NONE;
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values = values.with(OptionSection.option(keysAndValues[i]).orElseThrow(), keysAndValues[i + 1]);
        }
        return values;
    }
}
