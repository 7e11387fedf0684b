package app.sockeye.payload.format.smile;

import app.sockeye.payload.format.PayloadException;
import java.util.ArrayList;
import java.util.List;

/** Texts that a payload names again by their numbers. One thread. */
final class SmileShared {
    private static final int MOST = 1024;
    private static final int LONGEST = 64;

    private final boolean on;
    private final List<String> texts = new ArrayList<>();

    SmileShared(boolean on) {
        this.on = on;
    }

    void add(String text, int bytes) {
        if (on && bytes <= LONGEST) {
            if (texts.size() == MOST) {
                texts.clear();
            }
            texts.add(text);
        }
    }

    String get(int index, int at) throws PayloadException {
        if (index >= texts.size()) {
            throw new PayloadException(at, "Byte " + at + " refers to text number " + index + ", which was not there.");
        }
        return texts.get(index);
    }
}
