package app.sockeye.ui.log.bar;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.log.filter.FilterModel;
import app.sockeye.ui.log.row.RowWords;
import app.sockeye.ui.log.words.FilterTexts;
import java.util.EnumSet;
import java.util.Locale;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of the kinds of entries the log shows. */
final class KindsMenu extends ContextMenu {
    KindsMenu(FilterModel filter) {
        setId("log-kinds-menu");
        for (EntryKind kind : EntryKind.values()) {
            getItems().add(kindItem(kind, filter));
        }
        MenuItem all = new MenuItem(FilterTexts.ALL_KINDS);
        all.setId("log-kinds-all");
        all.setOnAction(e -> filter.kinds().addAll(EnumSet.allOf(EntryKind.class)));
        MenuItem messages = new MenuItem(FilterTexts.MESSAGES_ONLY);
        messages.setId("log-kinds-messages");
        messages.setOnAction(e -> {
            filter.kinds().addAll(EnumSet.allOf(EntryKind.class));
            filter.kinds().removeIf(kind -> !kind.isMessage());
        });
        getItems().addAll(new SeparatorMenuItem(), all, messages);
    }

    private static CheckMenuItem kindItem(EntryKind kind, FilterModel filter) {
        CheckMenuItem item = new CheckMenuItem(RowWords.kind(kind));
        item.setId("log-kind-" + kind.name().toLowerCase(Locale.ROOT));
        item.setSelected(filter.kinds().contains(kind));
        item.setOnAction(e -> {
            if (item.isSelected()) {
                filter.kinds().add(kind);
            } else {
                filter.kinds().remove(kind);
            }
        });
        filter.kinds().addListener((SetChangeListener<EntryKind>)
                change -> item.setSelected(filter.kinds().contains(kind)));
        return item;
    }
}
