package app.sockeye.ui.log.command;

import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.log.filter.FilterModel;
import app.sockeye.ui.log.filter.QuickFilter;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.words.LogTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Filters that the row with the focus suggests; one that is chosen narrows the current filter. */
final class QuickFilterMenu extends Menu {
    private final FilterModel filter;
    private final Function<Entry, List<QuickFilter>> suggest;
    private final Supplier<Optional<Entry>> lead;

    private QuickFilterMenu(
            String id,
            String text,
            FilterModel filter,
            Function<Entry, List<QuickFilter>> suggest,
            Supplier<Optional<Entry>> lead) {
        super(text);
        this.filter = filter;
        this.suggest = suggest;
        this.lead = lead;
        setId(id);
    }

    /** Filters that show only entries like the row. */
    static QuickFilterMenu only(LogModel model, Supplier<Optional<Entry>> lead) {
        return new QuickFilterMenu(
                "log-only",
                LogTexts.SHOW_ONLY,
                model.filter(),
                entry -> QuickFilter.of(entry, model.layout().paths()),
                lead);
    }

    /** Filters that hide entries like the row. */
    static QuickFilterMenu without(LogModel model, Supplier<Optional<Entry>> lead) {
        return new QuickFilterMenu(
                "log-without",
                LogTexts.HIDE,
                model.filter(),
                entry -> QuickFilter.of(entry, model.layout().paths()).stream()
                        .map(QuickFilter::negated)
                        .toList(),
                lead);
    }

    /** Fills the menu for the row that has the focus now. */
    void update() {
        getItems()
                .setAll(lead.get().map(suggest).orElse(List.of()).stream()
                        .map(this::item)
                        .toList());
        setDisable(getItems().isEmpty());
    }

    private MenuItem item(QuickFilter suggested) {
        MenuItem item = new MenuItem(VisibleText.of(suggested.label()));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> filter.narrow(suggested.query()));
        return item;
    }
}
