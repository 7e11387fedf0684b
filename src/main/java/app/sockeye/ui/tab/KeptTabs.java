package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.settings.ApartTab;
import app.sockeye.settings.OpenTabs;
import app.sockeye.settings.TabSplit;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.HalfPlace;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.recorded.HistoryTab;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;

/**
 * Saves which tabs are open whenever that changes, and opens them again. A profile's tab is saved as the profile's id,
 * further tabs of the profile as {@code id/key}, a recorded session's as {@code session:place}, a merged log's as {@link
 * SavedMerge}. JavaFX thread.
 */
public final class KeptTabs {
    private static final String SESSION = "session:";
    private static final char BEFORE_KEY = '/';
    /** Number of tabs that are opened before the window is shown. */
    private static final int AT_ONCE = 30;

    private final Workbench bench;
    private final Tabs tabs;
    private final Halves<Tab> halves;
    /** Whether all tabs are open again; until then nothing is saved, as tabs still being looked up would be lost. */
    private boolean restored;

    /** @param tabs the tabs of the window */
    public KeptTabs(Workbench bench, Tabs tabs) {
        this.bench = bench;
        this.tabs = tabs;
        halves = tabs.halves();
    }

    /**
     * Opens the tabs of the last run with what was typed, of many some at each pulse; skips unknown profiles and
     * sessions.
     */
    public void restore() {
        OpenTabs kept = bench.settings().get().tabs();
        bench.pulse().inPieces(AT_ONCE, openings(kept), () -> opened(kept));
    }

    /** Goes on once the connections' tabs are open. */
    private void opened(OpenTabs kept) {
        // After a crash, or beside another instance, the settings may lack some.
        Set<String> known = new LinkedHashSet<>();
        tabs.connections().forEach(tab -> known.add(tab.key()));
        bench.unsaved().profiles().all().stream()
                .filter(profile -> !known.contains(profile.id()))
                .forEach(profile -> tabs.openBehind(profile.id(), profile, halves.end()));
        tabs.libraryChanged();
        kept.split().ifPresent(split -> {
            halves.shareProperty().set(split.share());
            halves.linkedProperty().set(split.linked());
        });
        arrange(kept, frontOr(kept.selected()));
        keepFromNowOn();
        Set<String> sessions = new LinkedHashSet<>();
        kept.names().forEach(name -> sessions.addAll(sessionsIn(name)));
        if (sessions.isEmpty()) {
            openLater(kept, Map.of());
            return;
        }
        bench.work().background().execute(() -> {
            Map<String, KeptSession> found = new HashMap<>();
            sessions.forEach(name -> bench.sessions()
                    .store()
                    .findAt(name.substring(SESSION.length()))
                    .ifPresent(session -> found.put(name, session)));
            UiPulse.later(() -> openLater(kept, found));
        });
    }

    /** Whether a tab is opened once the recorded sessions were looked up. */
    private static boolean isLater(String name) {
        return name.startsWith(SESSION) || SavedMerge.parse(name).isPresent();
    }

    private static List<String> sessionsIn(String name) {
        return SavedMerge.parse(name)
                .map(merge ->
                        merge.members().stream().map(SavedMerge.Member::name).toList())
                .orElse(List.of(name))
                .stream()
                .filter(each -> each.startsWith(SESSION))
                .toList();
    }

    /** What opens the connections' tabs: the one in front first, as only what is shown gets a view. */
    private Deque<Runnable> openings(OpenTabs kept) {
        List<String> names =
                kept.names().stream().filter(name -> !isLater(name)).toList();
        Deque<Runnable> openings = new ArrayDeque<>();
        int selected = names.indexOf(kept.selected());
        if (selected >= 0) {
            openings.add(() -> open(kept.selected(), halves.end()));
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean before = i < selected;
            if (i != selected) {
                openings.add(() -> open(name, before ? before(kept.selected()) : halves.end()));
            }
        }
        return openings;
    }

    /** The place before a tab; the end if it could not be opened. */
    private HalfPlace before(String name) {
        return tab(name).map(halves::placeOf).orElseGet(halves::end);
    }

    private Optional<SessionTab> open(String name, HalfPlace place) {
        int slash = name.indexOf(BEFORE_KEY);
        String id = slash < 0 ? name : name.substring(0, slash);
        String key = name.substring(slash + 1);
        Optional<UnsavedProfile> typed = bench.unsaved().profiles().find(key).map(profile -> profile.withId(id));
        return typed.or(() -> bench.workspace()
                        .library()
                        .find(id)
                        .map(saved -> new UnsavedProfile(saved.profile(), saved.profile())))
                .map(profile -> tabs.openBehind(key, profile, place));
    }

    private void keepFromNowOn() {
        InvalidationListener changed = o -> keep();
        halves.changesProperty().addListener(changed);
        halves.shareProperty().addListener(changed);
        halves.linkedProperty().addListener(changed);
        tabs.apartBounds().addListener(changed);
    }

    /**
     * Puts the tabs that are open by now into their halves and windows.
     *
     * @param front the name of the one with the focus then
     */
    private void arrange(OpenTabs kept, String front) {
        for (ApartTab apart : kept.apart()) {
            tab(apart.name()).filter(tab -> !halves.apart().contains(tab)).ifPresent(tab -> {
                tabs.apartBounds().put(tab, apart.bounds());
                halves.setApart(tab);
            });
        }
        selectTab(front);
        kept.split()
                .ifPresent(split -> halves.arrange(
                        tab -> split.right().stream().anyMatch(name -> isNamed(tab, name)), tab(split.beside())));
    }

    /** Opens each tab after the one that it followed before. */
    private void openLater(OpenTabs kept, Map<String, KeptSession> found) {
        HalfPlace place = new HalfPlace(Half.LEFT, 0);
        for (String name : kept.names()) {
            KeptSession session = found.get(name);
            if (session != null && tabs.find(session).isEmpty()) {
                tabs.add(session, place);
            }
            HalfPlace there = place;
            SavedMerge.parse(name).ifPresent(merge -> open(merge, found, there));
            place = tab(name).map(halves::behind).orElse(place);
        }
        arrange(kept, isLater(kept.selected()) ? kept.selected() : frontOr(kept.selected()));
        // The tabs of a workspace that can't be read today are for the next start.
        restored = bench.workspace().library().wasRead();
        keep();
    }

    /** The name of the tab in front by now, which may be one that the user chose meanwhile; else another. */
    private String frontOr(String other) {
        Tab now = halves.selectedProperty().get();
        return now == null ? other : nameOf(now);
    }

    private void open(SavedMerge merge, Map<String, KeptSession> found, HalfPlace place) {
        List<MergedMember> members = new ArrayList<>();
        Set<String> hidden = new LinkedHashSet<>();
        for (SavedMerge.Member saved : merge.members()) {
            Optional<MergedMember> member = Optional.ofNullable(found.get(saved.name()))
                    .map(tabs.merged()::member)
                    .or(() -> tab(saved.name()).flatMap(tabs.merged()::member));
            member.ifPresent(members::add);
            member.filter(each -> !saved.shown()).flatMap(MergedMember::now).ifPresent(now -> hidden.add(now.key()));
        }
        if (!members.isEmpty()) {
            tabs.addMerged(merge.key(), members, place).log().hidden().addAll(hidden);
        }
    }

    private void selectTab(String name) {
        tab(name).ifPresent(tabs::select);
    }

    private Optional<Tab> tab(String name) {
        return halves.all().stream()
                .filter(tab -> !name.isEmpty() && isNamed(tab, name))
                .findFirst();
    }

    /** Saves which tabs are open. */
    public void keep() {
        if (restored) {
            halves.all().stream().filter(MergedTab.class::isInstance).forEach(tab -> ((MergedTab) tab)
                    .setOnChange(this::keep));
            Tab front = halves.selectedProperty().get();
            OpenTabs open = new OpenTabs(names(halves.all()), front == null ? "" : nameOf(front), split(), apart());
            bench.settings().update(settings -> settings.with(open));
        }
    }

    private List<ApartTab> apart() {
        return halves.apart().stream()
                .filter(tabs.apartBounds()::containsKey)
                .map(tab -> new ApartTab(nameOf(tab), tabs.apartBounds().get(tab)))
                .toList();
    }

    /** Whether a name is that of a tab; a merged log may have got other members since. */
    private static boolean isNamed(Tab tab, String name) {
        return tab instanceof MergedTab merged
                ? SavedMerge.parse(name)
                        .filter(merge -> merge.key().equals(merged.key()))
                        .isPresent()
                : nameOf(tab).equals(name);
    }

    private Optional<TabSplit> split() {
        if (!halves.splitProperty().get()) {
            return Optional.empty();
        }
        Half beside = halves.focusedProperty().get().other();
        return Optional.of(new TabSplit(
                names(halves.row(Half.RIGHT).items()),
                nameOf(halves.row(beside).frontProperty().get()),
                halves.shareProperty().get(),
                halves.linkedProperty().get()));
    }

    private static List<String> names(List<Tab> some) {
        return some.stream().map(KeptTabs::nameOf).toList();
    }

    private static String nameOf(Tab tab) {
        if (tab instanceof MergedTab merged) {
            return new SavedMerge(
                            merged.key(),
                            merged.members().stream()
                                    .flatMap(member -> saved(merged, member).stream())
                                    .toList())
                    .name();
        }
        return tab instanceof HistoryTab history ? nameOf(history.session()) : nameOf((SessionTab) tab);
    }

    private static Optional<SavedMerge.Member> saved(MergedTab merged, MergedMember member) {
        Optional<String> name = member instanceof KeptMember kept
                ? Optional.of(nameOf(kept.session()))
                : member.connection().map(KeptTabs::nameOf);
        return name.flatMap(named -> member.now()
                .map(now -> new SavedMerge.Member(named, !merged.log().hidden().contains(now.key()))));
    }

    private static String nameOf(KeptSession session) {
        return SESSION + session.place();
    }

    private static String nameOf(SessionTab connection) {
        String id = connection.profile().id();
        return connection.key().equals(id) ? id : id + BEFORE_KEY + connection.key();
    }
}
