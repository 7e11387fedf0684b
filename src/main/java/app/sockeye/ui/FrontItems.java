package app.sockeye.ui;

import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.ui.bench.BenchTab;
import app.sockeye.ui.palette.PaletteGroup;
import app.sockeye.ui.palette.PaletteItem;
import app.sockeye.ui.palette.PaletteSource;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/** What the palette finds in the connection's tab in front: the tabs of its bench, and its options. */
final class FrontItems implements PaletteSource {
    private static final Map<String, Feather> ICONS = Map.of(
            "repeat", Feather.REPEAT,
            "sequence", Feather.LIST,
            "rules", Feather.GIT_BRANCH);

    private final Tabs tabs;

    FrontItems(Tabs tabs) {
        this.tabs = tabs;
    }

    @Override
    public void list(Consumer<List<PaletteItem>> found) {
        found.accept(tabs.shown().connection().map(FrontItems::of).orElse(List.of()));
    }

    private static List<PaletteItem> of(SessionTabView view) {
        List<PaletteItem> items = new ArrayList<>();
        // The first one is the message's, which has keys of its own.
        view.benchTabs().stream().skip(1).map(tab -> of(view, tab)).forEach(items::add);
        for (OptionSection section : OptionSection.values()) {
            section.options().forEach(option -> items.add(of(view, section, option)));
        }
        return items;
    }

    private static PaletteItem of(SessionTabView view, BenchTab tab) {
        return new PaletteItem(
                "bench:" + tab.id(),
                PaletteGroup.COMMANDS,
                ICONS.getOrDefault(tab.id(), Feather.CODE),
                CommandTexts.show(tab.headingProperty().get()),
                "",
                () -> view.showBench(tab));
    }

    private static PaletteItem of(SessionTabView view, OptionSection section, Option option) {
        return new PaletteItem(
                "option:" + option.key(),
                PaletteGroup.OPTIONS,
                Feather.SLIDERS,
                option.label(),
                section.title(),
                () -> view.showOption(option));
    }
}
