package app.sockeye.ui;

import app.sockeye.ui.common.keyboard.EscapeKey;
import app.sockeye.ui.common.keyboard.KeyboardFocus;
import app.sockeye.ui.common.keyboard.MenuKeys;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.composer.ComposerView;
import app.sockeye.ui.palette.PaletteView;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.Tabs;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Takes the keys of the windows to their commands. JavaFX thread. */
final class WindowKeys {
    private final KeyedCommands commands;
    private final Tabs tabs;
    private final ShortcutSheet shortcuts;
    private final PaletteView palette;

    WindowKeys(KeyedCommands commands, Tabs tabs, ShortcutSheet shortcuts, PaletteView palette) {
        this.commands = commands;
        this.tabs = tabs;
        this.shortcuts = shortcuts;
        this.palette = palette;
    }

    /**
     * Takes the keys of a window's scene for as long as it exists.
     *
     * @param front the tab that gets the keyboard's focus when a control that had it goes
     */
    void follow(Scene scene, Supplier<Optional<CentreView>> front) {
        KeyboardFocus.mark(scene);
        LostFocus.follow(scene, front);
        MenuKeys.follow(scene);
        EscapeKey.pass(scene);
        // A filter, as some controls consume keys such as Ctrl+Tab.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Does what a key asks for, and consumes it. */
    private void keyPressed(KeyEvent e) {
        Optional<Shortcut> shortcut = Shortcut.of(e);
        if (shortcut.filter(Shortcut.PALETTE::equals).isPresent()) {
            palette.toggle();
            e.consume();
        } else if (palette.isVisible()) {
            // It takes all keys itself.
            return;
        } else if (e.getCode() == KeyCode.ESCAPE && shortcuts.isVisible()) {
            shortcuts.toggle();
            e.consume();
        } else if (Shortcut.digitWithAlt(e) > 0) {
            if (tabs.messages().press(Shortcut.digitWithAlt(e))) {
                e.consume();
            }
        } else if (Shortcut.digitWithShortcut(e) > 0) {
            tabs.select(Shortcut.digitWithShortcut(e) - 1);
            e.consume();
        } else {
            // While a message is edited, the same keys search in it.
            boolean inMessage = e.getTarget() instanceof Node target && ComposerView.canFindAt(target);
            shortcut.filter(key -> !(inMessage && key == Shortcut.FILTER))
                    .flatMap(commands::of)
                    .ifPresent(command -> {
                        command.action().run();
                        e.consume();
                    });
        }
    }
}
