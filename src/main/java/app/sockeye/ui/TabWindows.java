package app.sockeye.ui;

import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.window.WindowPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;

/**
 * The windows of the tabs that stand apart: opens and closes them as {@link Halves} has those tabs, and brings the
 * window of the tab with the focus to the front. JavaFX thread.
 */
final class TabWindows {
    private final Stage main;
    private final Tabs tabs;
    private final Halves<Tab> halves;
    private final WindowFrames frames;
    private final RegionLayout layout;
    private final SettingsFile settings;
    private final Map<Tab, TabWindow> windows = new LinkedHashMap<>();
    private boolean closed;

    /** @param layout of the main window */
    TabWindows(Stage main, Tabs tabs, WindowFrames frames, RegionLayout layout, SettingsFile settings) {
        this.main = main;
        this.tabs = tabs;
        this.frames = frames;
        this.layout = layout;
        this.settings = settings;
        halves = tabs.halves();
        halves.changesProperty().addListener(o -> follow());
        main.showingProperty().addListener((o, before, now) -> {
            if (now) {
                follow();
            } else {
                // The program ends with its last window, and this one is the main one.
                closeAll();
            }
        });
    }

    /** The tabs' windows are there while the main window is. */
    private void follow() {
        if (closed || !main.isShowing()) {
            return;
        }
        List.copyOf(windows.keySet()).stream()
                .filter(tab -> !halves.apart().contains(tab))
                .forEach(this::close);
        List.copyOf(halves.apart()).stream()
                .filter(tab -> !windows.containsKey(tab))
                .forEach(this::open);
        selected().ifPresent(window -> window.setNotice(tabs.closing().bar()));
        if (frames.isFocused()) {
            bringToFront();
        }
    }

    private void close(Tab tab) {
        windows.remove(tab).close(layout);
        // The focus stays in the tab that came back.
        tabs.view(tab).filter(tabs.shown()::contains).ifPresent(CentreView::focusRows);
    }

    private void open(Tab tab) {
        tabs.apartBounds().computeIfAbsent(tab, opened -> WindowPlace.beside(main));
        tabs.view(tab).ifPresent(view -> {
            TabWindow window = new TabWindow(view, tabs, frames, settings.get().window());
            windows.put(tab, window);
            window.open();
        });
    }

    /** Only while the user is in one of the windows, as else another program would lose the focus. */
    private void bringToFront() {
        Optional<TabWindow> selected = selected();
        if (selected.isPresent() && !selected.get().isFocused()) {
            selected.get().bringToFront();
        } else if (selected.isEmpty() && !main.isFocused()) {
            WindowPlace.bringToFront(main);
        }
    }

    private Optional<TabWindow> selected() {
        return Optional.ofNullable(halves.selectedProperty().get()).map(windows::get);
    }

    private void closeAll() {
        closed = true;
        windows.values().forEach(window -> window.close(layout));
        windows.clear();
    }
}
