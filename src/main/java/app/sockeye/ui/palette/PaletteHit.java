package app.sockeye.ui.palette;

import app.sockeye.transcript.search.TextPattern.Span;
import java.util.List;

/**
 * An item that was found.
 *
 * @param inName where its name is marked, in order
 * @param inDetail where its detail is marked, in order
 */
record PaletteHit(PaletteItem item, int score, List<Span> inName, List<Span> inDetail) {
    /** One of which nothing is marked. */
    static PaletteHit of(PaletteItem item) {
        return new PaletteHit(item, 0, List.of(), List.of());
    }
}
