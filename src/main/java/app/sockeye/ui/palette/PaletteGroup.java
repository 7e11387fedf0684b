package app.sockeye.ui.palette;

/** What kind of thing an item of the palette is, in the order in which equally good ones are shown. */
public enum PaletteGroup {
    /** What was used last; made by the palette. */
    LAST_USED(PaletteTexts.LAST_USED),
    TABS(PaletteTexts.TABS),
    MESSAGES(PaletteTexts.MESSAGES),
    CONNECTIONS(PaletteTexts.CONNECTIONS),
    COMMANDS(PaletteTexts.COMMANDS),
    OPTIONS(PaletteTexts.OPTIONS),
    RECENT(PaletteTexts.RECENT),
    ENVIRONMENTS(PaletteTexts.ENVIRONMENTS),
    SESSIONS(PaletteTexts.SESSIONS),
    WORKSPACES(PaletteTexts.WORKSPACES),
    /** What can be done in the log with what is typed; always last. */
    LOG(PaletteTexts.IN_THE_LOG);

    private final String heading;

    PaletteGroup(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
