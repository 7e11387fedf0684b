package app.sockeye.ui.composer.history;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was sent, newest first, each message once; the oldest go when there are too many or they take too much room. */
public final class SendHistory {
    static final int MAX_MESSAGES = 100;
    /** Characters of all messages together; the newest one stays whatever its size. */
    static final int MAX_CHARS = 1 << 20;

    private final ObservableList<WrittenMessage> messages = FXCollections.observableArrayList();
    private final ObservableList<WrittenMessage> view = FXCollections.unmodifiableObservableList(messages);

    public ObservableList<WrittenMessage> messages() {
        return view;
    }

    List<WrittenMessage> of(Format format) {
        return messages.stream().filter(m -> m.format() == format).toList();
    }

    public void add(WrittenMessage message) {
        List<WrittenMessage> all = new ArrayList<>(messages);
        all.remove(message);
        all.add(0, message);
        setAll(all);
    }

    public void setAll(List<WrittenMessage> all) {
        int kept = 0;
        long chars = 0;
        for (WrittenMessage message : all) {
            chars += message.body().length();
            if (kept == MAX_MESSAGES || kept > 0 && chars > MAX_CHARS) {
                break;
            }
            kept++;
        }
        messages.setAll(all.subList(0, kept));
    }

    public void clear() {
        messages.clear();
    }
}
