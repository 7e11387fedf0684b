package app.sockeye.ui.preset;

/** What the form of a preset says. */
final class PresetTexts {
    static final String OPEN = "Create connection";
    static final String PAIRS_PROMPT = "name=value, one a line";
    static final String SECRETS_LOCKED =
            "The secrets are locked. Open them in the settings, or write ${secret:name} for one that is stored.";

    private PresetTexts() {}
}
