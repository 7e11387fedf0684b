package app.sockeye.template;

import app.sockeye.template.function.CallContext;
import app.sockeye.template.function.CallException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Counters and rows of one filling: each is taken once, however often it is written. One thread. */
final class FillContext implements CallContext {
    private final TemplateValues values;
    private final TemplateSources sources;
    /** The counter that was taken first, as most texts have none, or one; null before. */
    private String counter;

    private long taken;
    /** The others. Made when one is taken, as are the rows. */
    private Map<String, Long> counts = Map.of();

    private Map<String, Long> rows = Map.of();

    FillContext(TemplateValues values, TemplateSources sources) {
        this.values = values;
        this.sources = sources;
    }

    @Override
    public Optional<String> environment(String name) {
        return sources.environment(name);
    }

    @Override
    public Optional<String> last(String jsonPath) {
        return values.last(jsonPath);
    }

    @Override
    public long count(String name, long start) throws CallException {
        if (counter == null) {
            taken = sources.counting().next(name, start);
            counter = name;
        }
        return name.equals(counter) ? taken : countOther(name, start);
    }

    private long countOther(String name, long start) throws CallException {
        Long number = counts.get(name);
        if (number == null) {
            number = sources.counting().next(name, start);
            counts = with(counts, name, number);
        }
        return number;
    }

    private static Map<String, Long> with(Map<String, Long> taken, String name, long number) {
        if (taken.isEmpty()) {
            return Map.of(name, number);
        }
        Map<String, Long> more = taken instanceof HashMap ? taken : new HashMap<>(taken);
        more.put(name, number);
        return more;
    }

    @Override
    public byte[] file(String path) throws CallException {
        sources.readsFile(path);
        return sources.files().read(path);
    }

    @Override
    public String cell(String path, String column) throws CallException {
        sources.readsFile(path);
        Long row = rows.get(path);
        if (row == null) {
            row = sources.files().nextRow(path);
            rows = with(rows, path, row);
        }
        return sources.files().cell(path, row, column);
    }

    @Override
    public String fake(String expression) throws CallException {
        return sources.fake().value(expression);
    }

    @Override
    public Clock clock() {
        return sources.clock();
    }

    @Override
    public RandomGenerator random() {
        return sources.random();
    }
}
