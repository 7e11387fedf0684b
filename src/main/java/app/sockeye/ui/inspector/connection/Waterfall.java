package app.sockeye.ui.inspector.connection;

import app.sockeye.payload.Durations;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.ui.inspector.words.HandshakeTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The stages of connecting as bars, each beginning where the one before ended. */
final class Waterfall extends Region {
    private static final double ROW = 22;
    private static final double NAME_WIDTH = 96;
    private static final double TIME_WIDTH = 72;
    private static final double BAR_HEIGHT = 10;
    private static final double LEAST_BAR = 2;

    private final List<Stage> stages;
    private final List<Text> names = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Text> times = new ArrayList<>();

    private Waterfall(List<Stage> stages) {
        this.stages = stages;
        setId("waterfall");
        setAccessibleRole(AccessibleRole.TEXT);
        StringBuilder spoken = new StringBuilder(HandshakeTexts.TIMINGS + ": ");
        for (Stage stage : stages) {
            names.add(text(stage.name, "muted-text"));
            times.add(text(Durations.brief(stage.nanos), "wire"));
            Region bar = new Region();
            bar.setManaged(false);
            bar.getStyleClass().add("waterfall-bar");
            bars.add(bar);
            spoken.append(stage.name)
                    .append(' ')
                    .append(Durations.brief(stage.nanos))
                    .append("; ");
        }
        setAccessibleText(spoken.toString());
        getChildren().addAll(names);
        getChildren().addAll(bars);
        getChildren().addAll(times);
        setMinHeight(ROW * stages.size());
        setPrefHeight(ROW * stages.size());
    }

    /** Empty where no time was recorded. */
    static Optional<Waterfall> of(OpeningHandshake exchange) {
        List<Stage> stages = new ArrayList<>();
        exchange.reached().map(ReachedPeer::timings).ifPresent(timings -> {
            add(stages, HandshakeTexts.DNS, timings.dns());
            add(stages, HandshakeTexts.TCP, timings.tcp());
            add(stages, HandshakeTexts.PROXY, timings.proxy());
            add(stages, HandshakeTexts.TLS, timings.tls());
            add(stages, HandshakeTexts.UPGRADE, timings.upgrade());
        });
        add(stages, HandshakeTexts.FIRST_MESSAGE, exchange.firstMessage().orElse(-1));
        return stages.isEmpty() ? Optional.empty() : Optional.of(new Waterfall(stages));
    }

    /** Leaves out what did not happen. */
    private static void add(List<Stage> stages, String name, long nanos) {
        if (nanos >= 0) {
            stages.add(new Stage(name, nanos));
        }
    }

    @Override
    protected void layoutChildren() {
        double total = Math.max(1, stages.stream().mapToLong(s -> s.nanos).sum());
        double room = Math.max(0, getWidth() - NAME_WIDTH - TIME_WIDTH);
        double before = 0;
        for (int i = 0; i < stages.size(); i++) {
            double width = Math.max(LEAST_BAR, room * stages.get(i).nanos / total);
            double x = NAME_WIDTH + Math.min(room * before / total, room - width);
            double y = i * ROW;
            names.get(i).relocate(0, y + 3);
            bars.get(i).resizeRelocate(x, y + (ROW - BAR_HEIGHT) / 2, width, BAR_HEIGHT);
            Text time = times.get(i);
            time.relocate(getWidth() - time.getLayoutBounds().getWidth(), y + 3);
            before += stages.get(i).nanos;
        }
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("text", style);
        return text;
    }

    private record Stage(String name, long nanos) {}
}
