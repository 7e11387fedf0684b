package app.sockeye.ui.message;

import app.sockeye.session.capture.Capture;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A capture as it is typed. JavaFX thread. */
final class EditedCapture {
    private static final int MILLIS = 1000;

    private final StringProperty path = new SimpleStringProperty(this, "path");
    private final StringProperty variable = new SimpleStringProperty(this, "variable");
    private final StringProperty seconds = new SimpleStringProperty(this, "seconds");
    private final StringProperty testValue = new SimpleStringProperty(this, "testValue");

    EditedCapture(Capture capture) {
        path.set(capture.path());
        variable.set(capture.variable());
        seconds.set(BigDecimal.valueOf(capture.timeout().toMillis())
                .divide(BigDecimal.valueOf(MILLIS))
                .stripTrailingZeros()
                .toPlainString());
        testValue.set(capture.testValue());
    }

    StringProperty pathProperty() {
        return path;
    }

    StringProperty variableProperty() {
        return variable;
    }

    StringProperty secondsProperty() {
        return seconds;
    }

    StringProperty testValueProperty() {
        return testValue;
    }

    /** What is wrong with it, in one sentence; empty if it can be used. */
    Optional<String> complaint() {
        Optional<Capture> typed = typed();
        return typed.isEmpty()
                ? Optional.of(DetailsTexts.BAD_TIMEOUT)
                : typed.get().problem();
    }

    /** The capture, valid or not; empty where the seconds are no number. */
    Optional<Capture> typed() {
        return timeout()
                .map(timeout -> new Capture(path.get().strip(), variable.get().strip(), timeout, testValue.get()));
    }

    private Optional<Duration> timeout() {
        String typed = seconds.get().strip();
        return typed.matches("[0-9]{1,4}([.][0-9]{1,3})?")
                ? Optional.of(Duration.ofMillis(new BigDecimal(typed)
                        .multiply(BigDecimal.valueOf(MILLIS))
                        .longValue()))
                : Optional.empty();
    }
}
