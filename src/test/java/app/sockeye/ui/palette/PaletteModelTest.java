package app.sockeye.ui.palette;

import static app.sockeye.ui.palette.PaletteSearchTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteModelTest {
    private final List<String> done = new ArrayList<>();
    private final List<String> used = new ArrayList<>();
    /** What waits to be done in the background. */
    private final Deque<Runnable> background = new ArrayDeque<>();

    private List<PaletteItem> items = List.of(command("New tab"), command("Next tab"), connection("Tableau"));
    /** Sources that answer later. */
    private final List<Consumer<List<PaletteItem>>> asked = new ArrayList<>();

    private final PaletteModel model = new PaletteModel(
            List.of(found -> found.accept(items), asked::add),
            new TypedItems() {
                @Override
                public List<PaletteItem> with(String text) {
                    return List.of(item(PaletteGroup.LOG, "Show " + text));
                }

                @Override
                public List<PaletteItem> goTo(String place) {
                    return List.of(item(PaletteGroup.LOG, "Go to " + place));
                }
            },
            new PaletteMemory() {
                @Override
                public List<String> used() {
                    return used;
                }

                @Override
                public List<String> opened() {
                    return List.of();
                }

                @Override
                public void use(PaletteItem item) {
                    used.add(0, item.id());
                }
            },
            background::add,
            Runnable::run);

    @Test
    void theBestIsChosenAndDone() {
        model.open();
        model.textProperty().set("tab");
        assertThat(chosen()).isEqualTo("Tableau");
        model.step(1);
        assertThat(chosen()).isEqualTo("New tab");
        model.run(false, () -> done.add("closed"));
        assertThat(done).containsExactly("closed", "New tab");
        assertThat(used).containsExactly("New tab");
        assertThat(model.shownProperty().get()).isFalse();
    }

    @Test
    void choosingWrapsAroundAndGoesByGroups() {
        model.open();
        model.textProperty().set("tab");
        model.step(-1);
        assertThat(chosen()).isEqualTo("Show tab");
        model.stepGroup(1);
        assertThat(chosen()).isEqualTo("Tableau");
        model.stepGroup(1);
        assertThat(chosen()).isEqualTo("New tab");
        model.step(1);
        model.stepGroup(-1);
        assertThat(chosen()).isEqualTo("Tableau");
        model.page(8);
        assertThat(chosen()).isEqualTo("Show tab");
    }

    @Test
    void ctrlEnterDoesSomethingElseWhereThereIs() {
        model.open();
        model.textProperty().set("tableau");
        model.run(true, () -> {});
        assertThat(done).containsExactly("connects to Tableau");
        model.open();
        model.textProperty().set(">new");
        model.run(true, () -> {});
        assertThat(done).endsWith("New tab");
    }

    @Test
    void aPlaceInTheLogIsGoneTo() {
        model.open();
        model.textProperty().set("#12");
        assertThat(told(model.rowsProperty().get())).containsExactly("LOG", "Go to #12");
        model.textProperty().set(":12:05");
        model.run(false, () -> {});
        assertThat(done).containsExactly("Go to 12:05");
    }

    @Test
    void whatIsFoundLaterIsAdded() {
        model.open();
        model.textProperty().set("tabular");
        assertThat(chosen()).isEqualTo("Show tabular");
        asked.get(0).accept(List.of(item(PaletteGroup.SESSIONS, "Tabular data")));
        assertThat(chosen()).isEqualTo("Tabular data");
    }

    @Test
    void whatIsFoundForAnEarlierOpeningIsLeftOut() {
        model.open();
        model.close();
        model.open();
        model.textProperty().set("tabular");
        asked.get(0).accept(List.of(item(PaletteGroup.SESSIONS, "Tabular data")));
        assertThat(chosen()).isEqualTo("Show tabular");
    }

    @Test
    void thousandsAreSearchedInTheBackgroundAndEnterWaitsForThem() {
        items = IntStream.range(0, 5_000)
                .mapToObj(i -> connection("Device " + i))
                .toList();
        model.open();
        background.clear();
        model.textProperty().set("device 4");
        model.textProperty().set("device 42");
        model.run(false, () -> done.add("closed"));
        assertThat(done).isEmpty();
        // The first search ends last: what it found is out of date.
        Runnable first = background.remove();
        background.remove().run();
        first.run();
        assertThat(done).containsExactly("closed", "Device 42");
    }

    @Test
    void closingForgetsAnEnterThatWaits() {
        items = IntStream.range(0, 5_000)
                .mapToObj(i -> connection("Device " + i))
                .toList();
        model.open();
        model.textProperty().set("device 42");
        model.run(false, () -> {});
        model.close();
        background.forEach(Runnable::run);
        assertThat(done).isEmpty();
    }

    private String chosen() {
        return model.chosenProperty().get().orElseThrow().item().name();
    }

    private PaletteItem command(String name) {
        return item(PaletteGroup.COMMANDS, name);
    }

    private PaletteItem connection(String name) {
        return item(PaletteGroup.CONNECTIONS, name).withAnother("connects", () -> done.add("connects to " + name));
    }

    private PaletteItem item(PaletteGroup group, String name) {
        return new PaletteItem(name, group, Feather.ZAP, name, "", () -> done.add(name));
    }
}
