package app.sockeye.ui.statistics;

import app.sockeye.transcript.statistics.Flow;
import app.sockeye.transcript.statistics.Spread;
import app.sockeye.transcript.statistics.Traffic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The charts of messages, bytes, sizes and times. */
final class TrafficCards {
    private static final String NONE = "No messages yet.";

    private final StatisticsModel model;
    private final Chart messages = chart("Messages per second", Plot.Shape.AREA, NONE);
    private final Chart bytes = chart("Payload bytes per second", Plot.Shape.AREA, NONE);
    private final Chart sizes = chart("Message sizes", Plot.Shape.BARS, NONE);
    private final Chart gaps = chart("Times between messages", Plot.Shape.BARS, "Two messages make a gap.");
    private final Chart roundTrips =
            chart("Round trips", Plot.Shape.LINE, "No ping was answered yet. Send one from Control in the composer.");
    private final Chart compression = chart("Size on the wire", Plot.Shape.AREA, NONE);
    private final PercentileTable percentiles = new PercentileTable();

    private final Card messagesCard;
    private final Card bytesCard;
    private final Card sizesCard;
    private final Card gapsCard;
    private final Card roundTripsCard;
    private final Card compressionCard;
    private final Card percentilesCard;

    TrafficCards(StatisticsModel model, StatisticsExport export) {
        this.model = model;
        messagesCard = card("statistics-messages", "Messages/s", messages, export);
        bytesCard = card("statistics-bytes", "Bytes/s", bytes, export);
        sizesCard = card("statistics-sizes", "Sizes", sizes, export);
        gapsCard = card("statistics-gaps", "Gaps", gaps, export);
        roundTripsCard = card("statistics-round-trips", "Round trips", roundTrips, export);
        compressionCard = card("statistics-compression", "Wire / decoded", compression, export);
        percentilesCard = new Card("statistics-percentiles", "Percentiles", percentiles, percentiles::csv, export);
        model.trafficProperty().addListener((o, before, now) -> show(now));
        show(model.trafficProperty().get());
    }

    List<Card> cards() {
        return List.of(messagesCard, bytesCard, sizesCard, gapsCard, roundTripsCard, percentilesCard, compressionCard);
    }

    private void show(Optional<Traffic> now) {
        if (now.isEmpty()) {
            List.of(messages, bytes, sizes, gaps, roundTrips, compression).forEach(c -> c.show(ChartData.none("")));
            cards().forEach(card -> card.setFigure(""));
            return;
        }
        Traffic traffic = now.get();
        Instant started = model.transcript().map(t -> t.started()).orElse(Instant.EPOCH);
        TrafficCharts charts = new TrafficCharts(traffic, started);
        messages.show(charts.messages());
        bytes.show(charts.bytes());
        sizes.show(charts.sizes());
        gaps.show(charts.gaps());
        roundTrips.show(charts.roundTrips());
        compression.show(charts.compression());
        percentiles.show(traffic);
        tellFigures(traffic);
    }

    private void tellFigures(Traffic traffic) {
        Flow received = traffic.received();
        Flow sent = traffic.sent();
        messagesCard.setFigure("▼ " + Numbers.grouped(received.messages()) + "  ▲ " + Numbers.grouped(sent.messages()));
        bytesCard.setFigure("▼ " + Numbers.bytes(received.bytes()) + "  ▲ " + Numbers.bytes(sent.bytes()));
        long count = received.messages() + sent.messages();
        long size = received.bytes() + sent.bytes();
        sizesCard.setFigure(count == 0 ? "" : "mean " + Numbers.bytes((double) size / count));
        Spread gap = received.gaps();
        gapsCard.setFigure(gap.count() == 0 ? "" : "▼ p50 " + Numbers.duration(gap.at(50)));
        Spread trips = traffic.roundTrips();
        roundTripsCard.setFigure(trips.count() == 0 ? "" : "p50 " + Numbers.duration(trips.at(50)));
        long wire = received.wireBytes() + sent.wireBytes();
        compressionCard.setFigure(size == 0 ? "" : Numbers.percent(100.0 * wire / size));
    }

    private static Chart chart(String name, Plot.Shape shape, String whenEmpty) {
        return new Chart(name, shape, ChartData.none(""), whenEmpty);
    }

    private static Card card(String id, String name, Chart chart, StatisticsExport export) {
        return new Card(id, name, chart, () -> chart.data().csv(), export);
    }
}
