package app.sockeye.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(WindowExtension.class)
class HalvesPaneTest {
    @ParameterizedTest(name = "{1} of {0} px is at {2} px")
    @CsvSource({"1280, 0.01, 390", "1280, 0.99, 890", "1280, 0.4, 512", "560, 0.01, 280", "560, 0.99, 280"})
    void eachHalfKeepsItsWidthWhereThereIsRoomForIt(double width, double share, double divider) {
        double at = FxThread.call(() -> {
            HalvesPane halves = split(share);
            halves.resize(width, 400);
            return halves.dividerAt();
        });
        assertThat(at).isEqualTo(divider);
    }

    @Test
    void bothFitIntoTheSmallestWindowWithLargerText() {
        // 800 px at 150 %, as the window's zoom has it.
        assertThat(FxThread.<Double>call(() -> split(Halves.EQUAL).minWidth(-1)))
                .isLessThanOrEqualTo(800 / 1.5);
    }

    private static HalvesPane split(double share) {
        HalvesPane halves =
                new HalvesPane(new HalfPane(Half.LEFT), new HalfPane(Half.RIGHT), new SimpleDoubleProperty(share));
        halves.show(true, true);
        return halves;
    }
}
