package app.sockeye.ui.access.atspi;

import java.util.Locale;
import org.freedesktop.dbus.types.UInt32;

/** Answers for the program as a whole. */
record ApplicationAnswers() implements AtspiApplication {
    @Override
    public String locale(UInt32 category) {
        return Locale.ENGLISH.toString();
    }

    /** None: it is reached over the common bus. */
    @Override
    public String busAddress() {
        return "";
    }

    @Override
    public String getObjectPath() {
        return ObjectPaths.ROOT.getPath();
    }
}
