package app.sockeye.ui.palette;

/** A row of the palette's list. */
sealed interface PaletteRow {
    /** The name of a group, above its items. */
    record Heading(PaletteGroup group) implements PaletteRow {}

    /** An item that can be chosen. */
    record Found(PaletteHit hit) implements PaletteRow {}
}
