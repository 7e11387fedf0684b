package app.sockeye.ui.statistics;

import java.util.ArrayList;
import java.util.List;

/** A vertical axis from 0 to a round number, and the numbers to mark on it. */
record Scale(double top, double step) {

    /** @param marks about how many numbers to mark */
    static Scale upTo(double most, int marks) {
        if (most <= 0) {
            return new Scale(1, 1);
        }
        double raw = most / marks;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double digit = raw / power;
        double step = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
        return new Scale(Math.ceil(most / step - 1e-9) * step, step);
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
            marks.add(i * step);
        }
        return marks;
    }
}
