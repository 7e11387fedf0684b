package app.sockeye.interchange.model;

import java.util.ArrayList;
import java.util.List;

/** Collects what is left out of one file. Belongs to one thread; bounded: what comes after the limit is only counted. */
public final class LeftOutList {
    private static final int MOST = 2_000;
    private static final int LONGEST = 300;

    private final String file;
    private final List<LeftOutItem> items = new ArrayList<>();
    private String connection = "";
    private long more;

    /** @param file the file's name; empty for pasted text */
    public LeftOutList(String file) {
        this.file = file;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Says which connection is being read; empty for none. */
    public void at(String connectionName) {
        connection = connectionName;
    }

    /** Adds what belongs to the connection that is being read. */
    public void add(LeftOutReason reason, String item, int line, String path, String detail) {
        if (items.size() < MOST) {
            SourcePlace place = new SourcePlace(file, line, shortened(path));
            items.add(new LeftOutItem(shortened(connection), shortened(item), place, reason, shortened(detail)));
        } else {
            more++;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Adds all of another list. */
    public void addAll(LeftOutList other) {
        for (LeftOutItem item : other.items) {
            if (items.size() < MOST) {
                items.add(item);
            } else {
                more++;
            }
        }
        more += other.more;
    }

    /** What was added so far. */
    public List<LeftOutItem> items() {
        if (more == 0) {
            return List.copyOf(items);
        }
        List<LeftOutItem> all = new ArrayList<>(items);
        SourcePlace place = new SourcePlace(file, 0, "");
        all.add(new LeftOutItem("", more + " more items", place, LeftOutReason.BEYOND_LIMIT, "they are only counted"));
        return List.copyOf(all);
    }
}
