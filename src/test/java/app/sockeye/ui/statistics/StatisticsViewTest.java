package app.sockeye.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class StatisticsViewTest {
    @TempDir
    static Path folder;

    private Transcript transcript;
    private StatisticsPage page;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("session" + System.nanoTime()));
        page = new StatisticsPage(stage, transcript, 1040, 620);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "file modes are POSIX")
    void whatIsSavedIsForTheUserAloneAndSaysWhatItCounts(FxRobot robot) throws IOException {
        trades();
        page.showSession();
        page.await(() -> page.text("#statistics-messages-figure").equals("▼ 12  ▲ 2"));
        TimeRange time =
                new TimeRange(transcript.times().nanosOf(2), transcript.times().nanosOf(5));
        robot.interact(() -> {
            page.model.logFilterProperty().set(Filter.ALL.at(Optional.of(time)));
            page.model.logQueryProperty().set("size>1, \"kept\"");
        });
        robot.clickOn("#statistics-counted-filtered");
        Path table = Files.writeString(folder.resolve("mine.csv"), "older, readable by all");
        page.saveTo = Optional.of(table);
        robot.clickOn("#statistics-messages-menu").clickOn("Save as CSV…");
        assertThat(Files.readString(table))
                .contains("\r\nCounted,Filtered\r\nFilter,\"size>1, \"\"kept\"\"\"\r\nFrom,2", "\r\nTo,2")
                .containsPattern("\r\n\\d{4}-\\d\\d-\\d\\dT[^,]+,[\\d.]+,0\r\n");
        Path picture = folder.resolve("mine.png");
        page.saveTo = Optional.of(picture);
        robot.clickOn("#statistics-messages-menu").clickOn("Save as PNG…");
        for (Path saved : List.of(table, picture)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void timesOfNothingAreShownAsZeroAndOnlyMissingOnesAsADash() {
        page.text(Direction.RECEIVED, "")
                .text(Direction.RECEIVED, "")
                .ping(1, 0)
                .publish();
        page.showSession();
        page.await(() -> page.text("#statistics-round-trips-figure").equals("p50 0 ns"));
        assertThat(page.chart("#statistics-round-trips")).startsWith("Round trips, at most 0 ns");
        assertThat(page.chart("#statistics-bytes")).startsWith("Payload bytes per second, at most 0 B/s");
        List<String> cells = page.find("#statistics-percentiles").lookupAll(".number").stream()
                .map(cell -> ((Labeled) cell).getText())
                .toList();
        assertThat(cells).containsSubsequence("1", "1", "0", "0 ns", "0 ns", "–");
    }

    private void trades() {
        for (int i = 0; i < 12; i++) {
            page.after(10).text(Direction.RECEIVED, "{\"type\":\"" + (i % 4 == 0 ? "trade" : "quote") + "\"}");
        }
        page.text(Direction.SENT, "{\"type\":1.50}").text(Direction.SENT, "no JSON");
        page.ping(1, 4).ping(2, 8).publish();
    }

    @Test
    void withoutASessionItSaysSo() {
        page.await(() -> page.find("#statistics-messages") != null);
        assertThat(page.chart("#statistics-messages")).isEqualTo("Messages per second: No messages yet.");
        assertThat(page.text("#statistics-back-pressure")).contains("tells whether Sockeye slows the server");
    }

    @Test
    void figuresFollowTheSession() {
        trades();
        page.showSession();
        page.await(() -> page.text("#statistics-messages-figure").equals("▼ 12  ▲ 2"));
        assertThat(page.chart("#statistics-messages")).startsWith("Messages per second, at most");
        assertThat(page.text("#statistics-round-trips-figure")).isEqualTo("p50 4 ms");
        page.text(Direction.RECEIVED, "{\"type\":\"trade\"}").publish();
        page.await(() -> page.text("#statistics-messages-figure").equals("▼ 13  ▲ 2"));
    }

    @Test
    void aSteadyStreamIsASteadyLineToItsEnd() {
        for (int i = 0; i < 52; i++) {
            page.after(200).text(Direction.RECEIVED, "tick");
        }
        page.publish();
        page.showSession();
        page.await(() -> page.text("#statistics-messages-figure").equals("▼ 52  ▲ 0"));
        TrafficCharts charts =
                new TrafficCharts(page.model.trafficProperty().get().orElseThrow(), Instant.EPOCH);
        double[] perSecond = charts.messages().series().get(0).values();
        assertThat(perSecond).hasSizeBetween(8, 16);
        assertThat(Arrays.stream(perSecond).boxed())
                .allSatisfy(rate -> assertThat(rate).isBetween(4.0, 6.0));
    }

    @Test
    void valuesAreListedWithTheirShare() {
        trades();
        page.showSession();
        page.await(() -> page.values().size() == 4);
        assertThat(page.values())
                .containsExactly(
                        "quote: 9 messages, 64 %, 144 B",
                        "trade: 3 messages, 21 %, 48 B",
                        "1.50: 1 message, 7.1 %, 13 B",
                        "without $.type: 1 message, 7.1 %, 7 B");
    }

    @Test
    void aPressedValueIsShownInTheLog(FxRobot robot) {
        trades();
        page.showSession();
        page.await(() -> page.values().size() == 4);
        robot.interact(() -> ((Button) page.view.lookupAll(".value-row").stream()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .fire());
        assertThat(page.commands).containsExactly("show json:$.type == \"trade\"");
    }

    @Test
    void aBrokenPathIsToldAndTheLastGoodOneStays(FxRobot robot) {
        trades();
        page.showSession();
        page.await(() -> page.values().size() == 4);
        robot.interact(() -> page.model.pathProperty().set("$.type["));
        assertThat(page.model.pathErrorProperty().get()).contains("Expected an index from 0");
        assertThat(page.values()).hasSize(4);
    }

    @Test
    void onlyTheBrushedTimeIsCounted(FxRobot robot) {
        trades();
        page.showSession();
        page.await(() -> page.text("#statistics-messages-figure").equals("▼ 12  ▲ 2"));
        TimeRange time =
                new TimeRange(transcript.times().nanosOf(2), transcript.times().nanosOf(5));
        robot.interact(() -> page.model.logFilterProperty().set(Filter.ALL.at(Optional.of(time))));
        robot.clickOn("#statistics-counted-selected-time-range");
        page.await(() -> page.text("#statistics-messages-figure").equals("▼ 3  ▲ 0"));
        robot.clickOn("#statistics-counted-whole-session");
        page.await(() -> page.text("#statistics-messages-figure").equals("▼ 12  ▲ 2"));
    }

    @Test
    void chartsAndTablesAreSaved(FxRobot robot) throws IOException {
        trades();
        page.showSession();
        page.await(() -> page.values().size() == 4);
        page.saveTo = Optional.of(folder.resolve("values.csv"));
        robot.clickOn("#statistics-values-menu").clickOn("Save as CSV…");
        assertThat(page.commands).first().isEqualTo("choose messages-by-value.csv");
        String started = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                transcript.started().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneId.systemDefault()));
        assertThat(Files.readString(folder.resolve("values.csv")))
                .startsWith("Session,Trades\r\nRecorded in,session")
                .contains("\r\nStarted," + started + "\r\nLast entry,", "\r\nCounted,Whole session\r\n\r\n")
                .endsWith(
                        "\r\n\r\nValue,Kind,Messages,Bytes\r\nquote,string,9,144\r\ntrade,string,3,48\r\n1.50,number,1,13\r\n"
                                + ",other,0,0\r\n,none,1,7\r\n");
        page.saveTo = Optional.of(folder.resolve("chart.png"));
        robot.clickOn("#statistics-sizes-menu").clickOn("Save as PNG…");
        assertThat(Files.readAllBytes(folder.resolve("chart.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(new Image(folder.resolve("chart.png").toUri().toString()).getHeight())
                .isGreaterThan(FxThread.call(() ->
                                page.find("#statistics-sizes").getLayoutBounds().getHeight())
                        + 80);
        page.saveTo = Optional.of(folder.resolve("all.csv"));
        robot.clickOn("#statistics-export").clickOn("Save as CSV…");
        assertThat(Files.readString(folder.resolve("all.csv")))
                .contains("Sizes\r\nPayload bytes,Received,Sent\r\n", "Percentile (ns),Round trip");
    }

    @Test
    void theMouseIsToldAValue(FxRobot robot) {
        trades();
        page.showSession();
        page.await(() -> page.text("#statistics-messages-figure").equals("▼ 12  ▲ 2"));
        robot.moveTo(page.find("#statistics-sizes").lookup(".chart-plot"));
        page.await(() -> page.find("#statistics-sizes").lookupAll(".axis").stream()
                .anyMatch(n -> ((Text) n).getText().matches("(8|16) B – .*▼ \\d.*")));
    }

    @ParameterizedTest
    @EnumSource
    void looksRightInBothThemes(Theme theme, FxRobot robot) {
        robot.interact(theme::apply);
        String name = "statistics-" + theme.name().toLowerCase(Locale.ROOT);
        page.shoot(name + "-empty");
        String[] types = {"quote", "quote", "trade", "book", "quote", "heartbeat"};
        for (int i = 0; i < 4000; i++) {
            String type = types[(i * i + i / 7) % types.length];
            String text = "{\"type\":\"" + type + "\",\"pad\":\"" + "x".repeat(i % 97 * (i % 5)) + "\"}";
            page.after(2 + 3 * Math.abs(Math.sin(i / 300.0)));
            if (i % 3 == 0) {
                page.compressed(text);
            } else {
                page.text(Direction.RECEIVED, text);
            }
            if (i % 20 == 0) {
                page.text(Direction.SENT, "{\"op\":\"subscribe\",\"id\":" + i + "}");
            }
            if (i % 60 == 0) {
                page.ping(i, 1 + i % 13 + (i == 3000 ? 90 : 0));
            }
        }
        page.publish();
        page.showSession();
        page.await(() -> page.text("#statistics-messages-figure").startsWith("▼ 4 000"));
        page.await(() -> page.values().size() == 5);
        page.shoot(name);
        assertThat(page.chart("#statistics-round-trips")).startsWith("Round trips, at most");
    }
}
