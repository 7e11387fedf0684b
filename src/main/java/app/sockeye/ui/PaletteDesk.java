package app.sockeye.ui;

import app.sockeye.files.Reason;
import app.sockeye.history.KeptSession;
import app.sockeye.profile.environment.Environment;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.environment.EnvironmentModel;
import app.sockeye.ui.library.LibraryCommands;
import app.sockeye.ui.palette.PaletteGroup;
import app.sockeye.ui.palette.PaletteItem;
import app.sockeye.ui.palette.PaletteMemory;
import app.sockeye.ui.palette.PaletteModel;
import app.sockeye.ui.palette.PaletteSource;
import app.sockeye.ui.palette.TypedItems;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.strip.RecentChoice;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gives the palette all that the window can do and open. JavaFX thread. */
final class PaletteDesk {
    private static final System.Logger LOG = System.getLogger(PaletteDesk.class.getName());
    /** Newest of the recorded sessions that are found by name. */
    private static final int MOST_SESSIONS = 2_000;

    private final Workbench bench;
    private final Tabs tabs;
    private final Supplier<List<WindowCommand>> commands;

    /** @param commands gives all that the window can do, each time the palette opens */
    PaletteDesk(Workbench bench, Tabs tabs, Supplier<List<WindowCommand>> commands) {
        this.bench = bench;
        this.tabs = tabs;
        this.commands = commands;
    }

    PaletteModel model(
            LibraryCommands library,
            EnvironmentModel environments,
            RecentDesk recent,
            PaletteSource workspaces,
            TypedItems typed) {
        List<PaletteSource> sources = List.of(
                found -> found.accept(commands()),
                new FrontItems(tabs),
                found -> found.accept(openTabs()),
                found ->
                        found.accept(PaletteItems.of(bench.workspace().library().root(), library, tabs.messages())),
                found -> found.accept(environments(environments)),
                found ->
                        found.accept(recent.all().stream().map(PaletteItems::of).toList()),
                workspaces,
                this::listSessions);
        return new PaletteModel(sources, typed, memory(recent), bench.work().background(), UiPulse::later);
    }

    private List<PaletteItem> commands() {
        return commands.get().stream()
                .filter(command -> command.available().getAsBoolean())
                .map(PaletteItems::of)
                .toList();
    }

    private List<PaletteItem> openTabs() {
        List<Tab> open = tabs.halves().all();
        List<PaletteItem> items = new ArrayList<>();
        for (int place = 0; place < open.size(); place++) {
            items.add(PaletteItems.of(open.get(place), place, tabs));
        }
        return items;
    }

    private List<PaletteItem> environments(EnvironmentModel model) {
        List<Environment> all = bench.workspace().environments().list().environments();
        Optional<Environment> chosen = bench.workspace().chosen().get();
        Stream<PaletteItem> items = all.stream()
                .map(environment -> PaletteItems.of(
                        environment,
                        chosen.filter(environment::equals).isPresent(),
                        () -> model.choose(Optional.of(environment))));
        return all.isEmpty()
                ? List.of()
                : Stream.concat(
                                items,
                                Stream.of(PaletteItems.noEnvironment(chosen, () -> model.choose(Optional.empty()))))
                        .toList();
    }

    private void listSessions(Consumer<List<PaletteItem>> found) {
        bench.work().background().execute(() -> {
            try {
                List<KeptSession> sessions = bench.sessions().store().listAll().stream()
                        .limit(MOST_SESSIONS)
                        .toList();
                UiPulse.later(() -> found.accept(sessions.stream()
                        .map(session -> PaletteItems.of(session, tabs.history()))
                        .toList()));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The recorded sessions can't be listed: " + Reason.of(e));
            }
        });
    }

    /** Only names of commands are kept: what else is chosen may tell what the user works on. */
    private PaletteMemory memory(RecentDesk recent) {
        SettingsFile settings = bench.settings();
        return new PaletteMemory() {
            @Override
            public List<String> used() {
                return settings.get().used().commands();
            }

            @Override
            public List<String> opened() {
                return recent.all().stream().map(RecentChoice::id).toList();
            }

            @Override
            public void use(PaletteItem item) {
                if (item.group() == PaletteGroup.COMMANDS || item.group() == PaletteGroup.OPTIONS) {
                    settings.update(now -> now.with(now.used().withCommand(item.id())));
                }
            }
        };
    }
}
