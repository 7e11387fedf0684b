package app.sockeye.profile;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.message.FormMessage;
import app.sockeye.profile.option.DialectTable;
import app.sockeye.profile.option.OpeningPackets;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.OptionsInForce;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A connection as the plan of a dialect's preset, and the other way round. */
public final class PlannedProfile {
    private PlannedProfile() {}

    /** What a plan changes in a connection: address, subprotocols, headers, and what is sent when it opens. */
    public static Profile of(Profile empty, Dialect dialect, ConnectPlan plan) {
        List<FormMessage> opening = plan.opening().stream()
                .map(form -> new FormMessage(dialect.key(), form.form(), form.values()))
                .toList();
        OptionValues options = empty.options();
        return empty.withUrl(plan.url())
                .withSubprotocols(plan.subprotocols())
                .withHeaders(plan.headers().stream()
                        .map(header -> ProfileHeader.of(header.getKey(), header.getValue()))
                        .toList())
                .withOptions(
                        opening.isEmpty()
                                ? options
                                : options.with(DialectTable.OPENING, OpeningPackets.print(opening)));
    }

    /**
     * What is probably wrong with a connection that is to be made, by the dialects that it seems to be meant for.
     *
     * @param url with its variables replaced
     */
    public static List<String> advice(String url, Profile profile, OptionsInForce options) {
        String chosen = options.dialect().key();
        List<Map.Entry<String, String>> headers = profile.request().headers().stream()
                .filter(ProfileHeader::enabled)
                .map(header -> Map.entry(header.name(), header.value()))
                .toList();
        List<FormMessage> opening = options.opening().stream()
                .filter(FormMessage.class::isInstance)
                .map(FormMessage.class::cast)
                .toList();
        Stream<Dialect> asked = options.dialect().word().equals("off")
                ? Stream.empty()
                : Dialects.ALL.stream()
                        .filter(dialect -> chosen.isEmpty() || dialect.key().equals(chosen));
        return asked.flatMap(dialect -> dialect
                        .advice(new ConnectPlan(
                                url,
                                profile.request().subprotocols(),
                                headers,
                                opening.stream()
                                        .filter(form -> form.dialect().equals(dialect.key()))
                                        .map(form -> new FilledForm(form.form(), form.values()))
                                        .toList()))
                        .stream())
                .distinct()
                .toList();
    }
}
