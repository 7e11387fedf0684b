package app.sockeye.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteSearchTest {
    @Test
    void groupsStandInTheOrderOfTheirBestHits() {
        List<PaletteItem> items = List.of(
                item(PaletteGroup.CONNECTIONS, "Unsubscribed"),
                item(PaletteGroup.COMMANDS, "Open a subscription"),
                item(PaletteGroup.MESSAGES, "Subscribe"),
                item(PaletteGroup.MESSAGES, "Resubscribe"),
                item(PaletteGroup.LOG, "Show rows with \"sub\""));
        assertThat(told(items, "sub", List.of()))
                .containsExactly(
                        "MESSAGES",
                        "Subscribe",
                        "Resubscribe",
                        "COMMANDS",
                        "Open a subscription",
                        "CONNECTIONS",
                        "Unsubscribed",
                        "LOG",
                        "Show rows with \"sub\"");
    }

    @Test
    void ofEquallyGoodNamesTheOneUsedLastIsFirst() {
        List<PaletteItem> items = List.of(item(PaletteGroup.COMMANDS, "Copy a"), item(PaletteGroup.COMMANDS, "Copy b"));
        assertThat(told(items, "copy", List.of())).containsExactly("COMMANDS", "Copy a", "Copy b");
        assertThat(told(items, "copy", List.of("other", "Copy b"))).containsExactly("COMMANDS", "Copy b", "Copy a");
    }

    @Test
    void whatDestroysIsNeverFirst() {
        PaletteItem close = item(PaletteGroup.COMMANDS, "Close the tab").asDestructive(true);
        PaletteItem farOff = item(PaletteGroup.CONNECTIONS, "Incloset");
        assertThat(told(List.of(close, farOff), "close", List.of("Close the tab")))
                .containsExactly("CONNECTIONS", "Incloset", "COMMANDS", "Close the tab");
        PaletteItem log = item(PaletteGroup.LOG, "Show rows with \"close\"");
        assertThat(told(List.of(close, log), "close", List.of()))
                .containsExactly("LOG", "Show rows with \"close\"", "COMMANDS", "Close the tab");
        PaletteItem open = item(PaletteGroup.COMMANDS, "Open");
        assertThat(told(List.of(close, open), "", List.of("Close the tab", "Open")))
                .containsExactly("LAST_USED", "Open", "Close the tab");
    }

    @Test
    void allCommandsAreThereWithoutATextBeforeTheOptions() {
        List<PaletteItem> items = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            items.add(item(PaletteGroup.OPTIONS, "An option " + i));
            items.add(item(PaletteGroup.COMMANDS, "Some command " + i));
        }
        List<String> told = told(items, "", PaletteMode.COMMANDS, List.of());
        assertThat(told).hasSize(302).startsWith("COMMANDS", "Some command 0").contains("Some command 149");
        assertThat(told.indexOf("OPTIONS")).isEqualTo(151);
    }

    @Test
    void withoutATextThereIsWhatWasUsedLastAndTheCommands() {
        List<PaletteItem> items = List.of(
                item(PaletteGroup.CONNECTIONS, "Echo"),
                item(PaletteGroup.COMMANDS, "New tab"),
                item(PaletteGroup.COMMANDS, "Theme"));
        assertThat(told(items, "", List.of("Theme", "gone", "Echo")))
                .containsExactly("LAST_USED", "Theme", "Echo", "COMMANDS", "New tab");
    }

    @Test
    void whatWasOpenedLastIsOfferedAndFoundOnce() {
        List<PaletteItem> items = List.of(
                item(PaletteGroup.CONNECTIONS, "Chat"),
                item(PaletteGroup.CONNECTIONS, "Cheo"),
                item(PaletteGroup.CONNECTIONS, "Echo"),
                item(PaletteGroup.RECENT, "Echo"),
                item(PaletteGroup.RECENT, "ws://c.test"));
        assertThat(told(items, "", List.of())).containsExactly("RECENT", "Echo", "ws://c.test");
        assertThat(told(items, "eo", List.of())).containsExactly("CONNECTIONS", "Echo", "Cheo");
        assertThat(told(items, "", PaletteMode.CONNECTIONS, List.of()))
                .containsExactly("CONNECTIONS", "Chat", "Cheo", "Echo", "RECENT", "ws://c.test");
    }

    @Test
    void aKindIsSoughtAlone() {
        List<PaletteItem> items =
                List.of(item(PaletteGroup.CONNECTIONS, "Echo"), item(PaletteGroup.COMMANDS, "Echo the log"));
        assertThat(told(items, "echo", PaletteMode.CONNECTIONS, List.of())).containsExactly("CONNECTIONS", "Echo");
        assertThat(told(items, "", PaletteMode.CONNECTIONS, List.of())).containsExactly("CONNECTIONS", "Echo");
        assertThat(told(items, "", PaletteMode.COMMANDS, List.of("Echo"))).containsExactly("COMMANDS", "Echo the log");
    }

    @Test
    void ofTenThousandOnlyTheBestAreShown() {
        List<PaletteItem> items = new ArrayList<>();
        IntStream.range(0, 20_000).forEach(i -> items.add(item(PaletteGroup.CONNECTIONS, "Device hub " + i)));
        List<String> told = told(items, "hub 99", List.of());
        assertThat(told).hasSize(PaletteSearch.MOST_OF_GROUP + 1).startsWith("CONNECTIONS", "Device hub 99");
        assertThat(told(items, "hub 19999", List.of())).isEmpty();
        assertThat(told(items, "hub", PaletteMode.CONNECTIONS, List.of())).hasSize(PaletteSearch.MOST_OF_KIND + 1);
    }

    static PaletteItem item(PaletteGroup group, String name) {
        return new PaletteItem(name, group, Feather.ZAP, name, "", () -> {});
    }

    private static List<String> told(List<PaletteItem> items, String typed, List<String> used) {
        return told(items, typed, PaletteMode.ALL, used);
    }

    private static List<String> told(List<PaletteItem> items, String typed, PaletteMode mode, List<String> used) {
        return told(new PaletteSearch(items, typed, mode, used, List.of("Echo")).rows());
    }

    static List<String> told(List<PaletteRow> rows) {
        return rows.stream()
                .map(row -> row instanceof PaletteRow.Heading heading
                        ? heading.group().name()
                        : ((PaletteRow.Found) row).hit().item().name())
                .toList();
    }
}
