package app.sockeye.ui.common.menu;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.registry.Dialects;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.MenuItem;

/** The ready-made ways to connect, as items of a menu. */
public final class PresetMenu {
    private PresetMenu() {}

    /** @param chosen told which one the user chose */
    public static List<MenuItem> items(BiConsumer<Dialect, ConnectPreset> chosen) {
        return Dialects.ALL.stream()
                .flatMap(dialect -> dialect.presets().stream().map(preset -> item(dialect, preset, chosen)))
                .toList();
    }

    private static MenuItem item(Dialect dialect, ConnectPreset preset, BiConsumer<Dialect, ConnectPreset> chosen) {
        MenuItem item = new MenuItem(preset.title());
        item.setId("preset-" + preset.key());
        item.setMnemonicParsing(false);
        item.setOnAction(e -> chosen.accept(dialect, preset));
        return item;
    }
}
