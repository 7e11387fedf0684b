package app.sockeye.ui.statistics;

import app.sockeye.transcript.statistics.Flow;
import app.sockeye.transcript.statistics.Spread;
import app.sockeye.transcript.statistics.Traffic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The charts of messages, bytes, sizes and times. */
final class TrafficCards {
    private final StatisticsModel model;
    private final Chart messages = chart(StatisticsTexts.MESSAGES_CHART, Plot.Shape.AREA, StatisticsTexts.NO_MESSAGES);
    private final Chart bytes = chart(StatisticsTexts.BYTES_CHART, Plot.Shape.AREA, StatisticsTexts.NO_MESSAGES);
    private final Chart sizes = chart(StatisticsTexts.SIZES_CHART, Plot.Shape.BARS, StatisticsTexts.NO_MESSAGES);
    private final Chart gaps = chart(StatisticsTexts.GAPS_CHART, Plot.Shape.BARS, StatisticsTexts.NO_GAPS);
    private final Chart roundTrips =
            chart(StatisticsTexts.ROUND_TRIPS, Plot.Shape.LINE, StatisticsTexts.NO_ROUND_TRIPS);
    private final Chart compression =
            chart(StatisticsTexts.COMPRESSION_CHART, Plot.Shape.AREA, StatisticsTexts.NO_MESSAGES);
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
        messagesCard = card("statistics-messages", StatisticsTexts.MESSAGES_CARD, messages, export);
        bytesCard = card("statistics-bytes", StatisticsTexts.BYTES_CARD, bytes, export);
        sizesCard = card("statistics-sizes", StatisticsTexts.SIZES_CARD, sizes, export);
        gapsCard = card("statistics-gaps", StatisticsTexts.GAPS_CARD, gaps, export);
        roundTripsCard = card("statistics-round-trips", StatisticsTexts.ROUND_TRIPS, roundTrips, export);
        compressionCard = card("statistics-compression", StatisticsTexts.COMPRESSION_CARD, compression, export);
        percentilesCard = new Card(
                "statistics-percentiles", StatisticsTexts.PERCENTILES_CARD, percentiles, percentiles::csv, export);
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
        sizesCard.setFigure(count == 0 ? "" : StatisticsTexts.mean(Numbers.bytes((double) size / count)));
        Spread gap = received.gaps();
        gapsCard.setFigure(gap.count() == 0 ? "" : "▼ " + StatisticsTexts.median(Numbers.duration(gap.at(50))));
        Spread trips = traffic.roundTrips();
        roundTripsCard.setFigure(trips.count() == 0 ? "" : StatisticsTexts.median(Numbers.duration(trips.at(50))));
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
