package app.sockeye.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is sought in the palette, what is found, and what is chosen of it. JavaFX thread. */
public final class PaletteModel {
    /** Up to so many items are looked through at once, in about a millisecond; more of them in the background. */
    private static final int FEW = 1_000;

    private final List<PaletteSource> sources;
    private final TypedItems typedItems;
    private final PaletteMemory memory;
    private final Executor background;
    private final Consumer<Runnable> onFxThread;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyObjectWrapper<List<PaletteRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<Optional<PaletteHit>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());

    private List<PaletteItem> items = List.of();
    /** Counts what was asked for, so that answers to something older are known. */
    private long opened;

    private long searches;
    private boolean searching;
    /** What is done once the running search is through: Enter was pressed before that. */
    private Optional<Runnable> then = Optional.empty();

    /**
     * @param memory keeps what was used
     * @param background searches where there is much to look through
     * @param onFxThread runs something on the JavaFX thread
     */
    public PaletteModel(
            List<PaletteSource> sources,
            TypedItems typedItems,
            PaletteMemory memory,
            Executor background,
            Consumer<Runnable> onFxThread) {
        this.sources = List.copyOf(sources);
        this.typedItems = typedItems;
        this.memory = memory;
        this.background = background;
        this.onFxThread = onFxThread;
        text.addListener(o -> search());
    }

    // Properties

    /** What is typed. */
    StringProperty textProperty() {
        return text;
    }

    /** Whether the palette is open. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown;
    }

    /** What is found, under headings. */
    ReadOnlyObjectProperty<List<PaletteRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The item that Enter is for; empty where nothing is found. */
    ReadOnlyObjectProperty<Optional<PaletteHit>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The place of the chosen item among the rows; -1 for none. */
    int chosenRow() {
        return chosen.get()
                .map(hit -> rows.get().indexOf(new PaletteRow.Found(hit)))
                .orElse(-1);
    }

    // Commands

    /** Opens the palette with nothing typed. */
    void open() {
        long now = ++opened;
        items = List.of();
        text.set("");
        shown.set(true);
        search();
        for (PaletteSource source : sources) {
            source.list(found -> {
                if (now == opened && shown.get() && !found.isEmpty()) {
                    items = Stream.concat(items.stream(), found.stream()).toList();
                    search();
                }
            });
        }
    }

    void close() {
        opened++;
        searches++;
        searching = false;
        then = Optional.empty();
        items = List.of();
        rows.set(List.of());
        chosen.set(Optional.empty());
        shown.set(false);
    }

    /** Chooses the item a number of places further, wrapping around. */
    void step(int places) {
        List<PaletteHit> hits = hits();
        if (!hits.isEmpty()) {
            int at = chosen.get().map(hits::indexOf).orElse(-1);
            chosen.set(Optional.of(hits.get(Math.floorMod(at + places, hits.size()))));
        }
    }

    /** Chooses the item a number of places further, or else the first or last. */
    void page(int places) {
        List<PaletteHit> hits = hits();
        if (!hits.isEmpty()) {
            int to = chosen.get().map(hits::indexOf).orElse(0) + places;
            chosen.set(Optional.of(hits.get(Math.max(0, Math.min(to, hits.size() - 1)))));
        }
    }

    /** Chooses the first item of the next group, or with -1 of the one before, wrapping around. */
    void stepGroup(int groups) {
        List<PaletteHit> firsts = new ArrayList<>();
        int group = -1;
        for (int i = 0; i < rows.get().size(); i++) {
            if (rows.get().get(i) instanceof PaletteRow.Heading) {
                firsts.add(((PaletteRow.Found) rows.get().get(i + 1)).hit());
            } else if (i == chosenRow()) {
                group = firsts.size() - 1;
            }
        }
        if (!firsts.isEmpty()) {
            chosen.set(Optional.of(firsts.get(Math.floorMod(group + groups, firsts.size()))));
        }
    }

    void choose(PaletteHit hit) {
        chosen.set(Optional.of(hit));
    }

    /**
     * Closes the palette and does what is chosen, once that is known.
     *
     * @param another whether Ctrl was pressed, too
     * @param closed called when the palette is closed, before it is done
     */
    void run(boolean another, Runnable closed) {
        if (searching) {
            then = Optional.of(() -> run(another, closed));
            return;
        }
        chosen.get().map(PaletteHit::item).ifPresent(item -> {
            memory.use(item);
            close();
            closed.run();
            Optional<Runnable> other = item.another().map(PaletteItem.Another::action);
            (another ? other.orElse(item.enter()) : item.enter()).run();
        });
    }

    private List<PaletteHit> hits() {
        return rows.get().stream()
                .filter(PaletteRow.Found.class::isInstance)
                .map(row -> ((PaletteRow.Found) row).hit())
                .toList();
    }

    private void search() {
        if (!shown.get()) {
            return;
        }
        long now = ++searches;
        then = Optional.empty();
        String typed = text.get().stripLeading();
        PaletteMode mode = PaletteMode.of(typed);
        String rest = typed.substring(mode.sign().length()).strip();
        if (mode.isPlace()) {
            show(now, places(mode == PaletteMode.ROW && !rest.isEmpty() ? "#" + rest : rest));
            return;
        }
        List<PaletteItem> all = mode == PaletteMode.ALL && !rest.isEmpty()
                ? Stream.concat(typedItems.with(rest).stream(), items.stream()).toList()
                : items;
        PaletteSearch search = new PaletteSearch(all, rest, mode, memory.used(), memory.opened());
        if (all.size() <= FEW) {
            show(now, search.rows());
        } else {
            searching = true;
            background.execute(() -> {
                List<PaletteRow> found = search.rows();
                onFxThread.accept(() -> show(now, found));
            });
        }
    }

    private List<PaletteRow> places(String place) {
        List<PaletteItem> found = place.isEmpty() ? List.of() : typedItems.goTo(place);
        List<PaletteRow> all = new ArrayList<>();
        found.forEach(item -> all.add(new PaletteRow.Found(PaletteHit.of(item))));
        if (!all.isEmpty()) {
            all.add(0, new PaletteRow.Heading(PaletteGroup.LOG));
        }
        return all;
    }

    private void show(long search, List<PaletteRow> found) {
        if (search != searches) {
            return;
        }
        searching = false;
        rows.set(found);
        chosen.set(hits().stream().findFirst());
        Optional<Runnable> waiting = then;
        then = Optional.empty();
        waiting.ifPresent(Runnable::run);
    }
}
