package app.sockeye.ui.common.menu;

import app.sockeye.client.options.ShellCommand;
import app.sockeye.ui.common.CommonTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Menu items that copy a command line for the same connection, without secrets unless the user includes them. */
public final class CommandItems {
    private CommandItems() {}

    /** Makes a command line; empty where there is nothing to connect to. */
    @FunctionalInterface
    public interface Source {
        Optional<String> text(ShellCommand command, boolean withSecrets);
    }

    /** @param prefix of the items' ids */
    public static List<MenuItem> of(String prefix, Source source) {
        CheckMenuItem secrets = new CheckMenuItem(CommonTexts.WITH_SECRETS);
        secrets.setId(prefix + "-secrets");
        List<MenuItem> items = new ArrayList<>();
        for (ShellCommand command : ShellCommand.values()) {
            MenuItem item = new MenuItem(CommonTexts.copyCommand(command.label()));
            item.setId(prefix + "-" + command.label());
            item.setOnAction(e -> {
                source.text(command, secrets.isSelected()).ifPresent(CommandItems::copy);
                secrets.setSelected(false);
            });
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(secrets);
        return items;
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
