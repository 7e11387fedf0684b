package app.sockeye.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FigureTest {
    private final List<Double> worded = new ArrayList<>();
    private final Figure figure = new Figure("test", "For a test", n -> {
        worded.add(n);
        return "is " + n;
    });

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isPutIntoWordsOnlyWhereItIsAnotherOne() {
        figure.show(1);
        figure.show(1);
        figure.show(2);
        assertThat(worded).containsExactly(1.0, 2.0);
        assertThat(figure.getText()).isEqualTo("is 2.0");
    }

    @Test
    void isPutIntoWordsAgainAfterItWasCleared() {
        figure.show(1);
        figure.clear();
        assertThat(figure.getText()).isEmpty();
        figure.show(1);
        assertThat(figure.getText()).isEqualTo("is 1.0");
    }
}
