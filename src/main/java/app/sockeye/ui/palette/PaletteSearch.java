package app.sockeye.ui.palette;

import app.sockeye.transcript.search.TextPattern.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One search of the palette: the items that were there when it began, in groups whose best hit is the better the higher
 * it stands. Immutable; any thread.
 *
 * @param items to look through; those beyond {@link #MOST_ITEMS} are left out
 * @param used ids of commands that were used, the last first
 * @param opened ids of what was opened, the last first
 */
record PaletteSearch(List<PaletteItem> items, String typed, PaletteMode mode, List<String> used, List<String> opened) {
    /** Most items that are looked through. */
    static final int MOST_ITEMS = 10_000;

    /** Most hits of one group where all kinds of things are sought. */
    static final int MOST_OF_GROUP = 8;

    /** Most hits of one group where one kind is sought. */
    static final int MOST_OF_KIND = 200;

    /** For what was used last; one less for each that was used since, so that it decides between equally good names. */
    private static final int USED_LAST = 15;

    PaletteSearch {
        items = List.copyOf(items.size() > MOST_ITEMS ? items.subList(0, MOST_ITEMS) : items);
        used = List.copyOf(used);
        opened = List.copyOf(opened);
    }

    /** The rows to show, with a heading for each group. */
    List<PaletteRow> rows() {
        FuzzyQuery query = new FuzzyQuery(typed);
        return query.isEmpty() ? rowsOfAll() : rows(hits(query));
    }

    private List<PaletteHit> hits(FuzzyQuery query) {
        List<PaletteHit> hits = new ArrayList<>();
        // What was opened last may be a saved connection, which is there anyway.
        Set<String> seen = new HashSet<>();
        for (PaletteItem item : items) {
            if (mode.seeks(item.group()) && (item.group() == PaletteGroup.LOG || seen.add(item.id()))) {
                if (item.group() == PaletteGroup.LOG) {
                    hits.add(new PaletteHit(item, Integer.MIN_VALUE, marked(query, item), List.of()));
                } else {
                    query.in(item.name(), item.detail())
                            .map(match -> new PaletteHit(
                                    item, match.score() + recency(item), match.inName(), match.inDetail()))
                            .ifPresent(hits::add);
                }
            }
        }
        hits.sort(Comparator.comparingInt(PaletteHit::score)
                .reversed()
                .thenComparing(hit -> hit.item().destructive())
                .thenComparing(hit -> hit.item().group())
                .thenComparing(hit -> hit.item().name().length()));
        return hits;
    }

    private static List<Span> marked(FuzzyQuery query, PaletteItem item) {
        return query.in(item.name(), "").map(FuzzyQuery.Match::inName).orElse(List.of());
    }

    private int recency(PaletteItem item) {
        return Math.max(recency(used.indexOf(item.id())), recency(opened.indexOf(item.id())));
    }

    private static int recency(int place) {
        return place < 0 ? 0 : Math.max(1, USED_LAST - place);
    }

    /** What was used last, then what else there is, by name. */
    private List<PaletteRow> rowsOfAll() {
        List<PaletteHit> hits = new ArrayList<>();
        for (String id : used) {
            find(id).filter(item -> mode == PaletteMode.ALL || mode.seeks(item.group()))
                    .filter(item -> hits.size() < MOST_OF_GROUP)
                    .ifPresent(item -> hits.add(PaletteHit.of(item)));
        }
        List<PaletteRow> rows = new ArrayList<>();
        hits.sort(Comparator.comparing(hit -> hit.item().destructive()));
        add(rows, PaletteGroup.LAST_USED, hits);
        if (mode == PaletteMode.ALL) {
            List<PaletteHit> recent = items.stream()
                    .filter(item -> item.group() == PaletteGroup.RECENT)
                    .limit(MOST_OF_GROUP)
                    .map(PaletteHit::of)
                    .toList();
            add(rows, PaletteGroup.RECENT, recent);
        }
        Set<String> seen = new HashSet<>();
        hits.forEach(hit -> seen.add(hit.item().id()));
        List<PaletteHit> others = items.stream()
                .filter(item ->
                        mode == PaletteMode.ALL ? item.group() == PaletteGroup.COMMANDS : mode.seeks(item.group()))
                .filter(item -> seen.add(item.id()))
                .sorted(Comparator.comparing(PaletteItem::group)
                        .thenComparing(PaletteItem::name, String.CASE_INSENSITIVE_ORDER))
                .map(PaletteHit::of)
                .toList();
        rows.addAll(rows(others));
        return rows;
    }

    private Optional<PaletteItem> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** @param hits the best first */
    private List<PaletteRow> rows(List<PaletteHit> hits) {
        Map<PaletteGroup, List<PaletteHit>> groups = new EnumMap<>(PaletteGroup.class);
        List<PaletteGroup> order = new ArrayList<>();
        int most = mode == PaletteMode.ALL && !typed.isBlank() ? MOST_OF_GROUP : MOST_OF_KIND;
        for (PaletteHit hit : firstHarmless(hits)) {
            PaletteGroup group = hit.item().group();
            if (!groups.containsKey(group)) {
                groups.put(group, new ArrayList<>());
                order.add(group);
            }
            if (groups.get(group).size() < most) {
                groups.get(group).add(hit);
            }
        }
        List<PaletteRow> rows = new ArrayList<>();
        order.forEach(group -> add(rows, group, groups.get(group)));
        return rows;
    }

    /** Enter after a slip must destroy nothing: the first hit is one that doesn't, where there is one. */
    private static List<PaletteHit> firstHarmless(List<PaletteHit> hits) {
        Optional<PaletteHit> harmless =
                hits.stream().filter(hit -> !hit.item().destructive()).findFirst();
        if (harmless.isEmpty() || harmless.get() == hits.get(0)) {
            return hits;
        }
        List<PaletteHit> moved = new ArrayList<>(hits);
        moved.remove(harmless.get());
        moved.add(0, harmless.get());
        return moved;
    }

    private static void add(List<PaletteRow> rows, PaletteGroup group, List<PaletteHit> hits) {
        if (!hits.isEmpty()) {
            rows.add(new PaletteRow.Heading(group));
            hits.forEach(hit -> rows.add(new PaletteRow.Found(hit)));
        }
    }
}
