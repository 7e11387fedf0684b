package app.sockeye.ui.tab.session;

import app.sockeye.message.Sendable;
import app.sockeye.profile.library.LibraryAutomation;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.ClientSession;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.session.rule.RuleEffects;
import app.sockeye.session.rule.RuleStatus;
import app.sockeye.session.rule.SessionRules;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.rule.RuleCommands;
import app.sockeye.ui.tab.work.DesktopNotice;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a tab's session obey its rules, does for them what only the window can, and saves them. */
final class RuleDesk implements RuleCommands, RuleEffects {
    private static final RuleStatus NONE = new RuleStatus(List.of(), Optional.empty());

    private final Workbench bench;
    private final SessionTab tab;
    private final SequenceDesk sequences;
    private final RuleBudget budget;
    private final DesktopNotice desktop;
    private final LiveValues values;

    /** Used on the JavaFX thread, as the next two fields are. */
    private List<Rule> rules = List.of();

    private KeptRules kept = new KeptRules("", List.of());
    private Optional<SessionRules> active = Optional.empty();

    /** The saved rules that those of the tab were made from. */
    private static final class KeptRules {
        private final String profileId;
        /** Used on the thread of the ordered work, once another thread has made it. */
        private List<Rule> rules;

        private KeptRules(String profileId, List<Rule> rules) {
            this.profileId = profileId;
            this.rules = rules;
        }
    }

    /** The values that count now, for rules that fire later on another thread. */
    private static final class LiveValues implements TemplateValues {
        /** Set on the JavaFX thread. */
        private volatile TemplateValues now;

        private LiveValues(TemplateValues first) {
            now = first;
        }

        @Override
        public Optional<String> value(String name) {
            return now.value(name);
        }

        @Override
        public boolean isReceived(String name) {
            return now.isReceived(name);
        }

        @Override
        public Optional<String> last(String jsonPath) {
            return now.last(jsonPath);
        }

        @Override
        public TemplateSources sources() {
            return now.sources();
        }
    }

    /** @param budget of all tabs together */
    RuleDesk(Workbench bench, SessionTab tab, SequenceDesk sequences, RuleBudget budget, DesktopNotice desktop) {
        this.bench = bench;
        this.tab = tab;
        this.sequences = sequences;
        this.budget = budget;
        this.desktop = desktop;
        values = new LiveValues(tab.tabSession().templates().automatic());
        tab.environment()
                .aroundProperty()
                .addListener(o -> values.now = tab.tabSession().templates().automatic());
        tab.tabSession().sessionProperty().addListener((o, before, now) -> obey(now));
    }

    private void obey(ClientSession session) {
        active.ifPresent(SessionRules::close);
        values.now = tab.tabSession().templates().automatic();
        SessionRules now = new SessionRules(session, values, sequences::saved, this, budget, () -> bench.pulse()
                .wake());
        active = Optional.of(now);
        now.set(rules);
    }

    /** The messages that the rules may send. */
    List<Sendable> sent() {
        return rules.stream()
                .filter(Rule::on)
                .flatMap(rule -> rule.sent(sequences::saved))
                .toList();
    }

    /** Reads the connection's rules, obeys and shows them, unless they are edited meanwhile, which reads them again. */
    void load(Consumer<List<Rule>> show) {
        String id = tab.profile().id();
        Optional<SavedProfile> saved = bench.workspace().library().find(id);
        if (saved.isEmpty()) {
            return;
        }
        List<Rule> shown = rules;
        LibraryAutomation automation = bench.workspace().library().automation();
        bench.work().ordered().execute(() -> {
            try {
                List<Rule> read = automation.rules(saved.get()).rules();
                UiPulse.later(() -> {
                    if (rules == shown) {
                        kept = new KeptRules(id, read);
                    }
                    if (rules == shown && !read.equals(shown)) {
                        take(read);
                        show.accept(read);
                    }
                });
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }

    private void take(List<Rule> changed) {
        rules = changed;
        active.ifPresent(session -> session.set(changed));
        tab.record()
                .log()
                .layout()
                .givenColoursProperty()
                .set(changed.stream()
                        .filter(Rule::on)
                        .filter(rule -> rule.problem().isEmpty())
                        .flatMap(rule -> rule.actions().stream()
                                .filter(RuleAction.ColourRow.class::isInstance)
                                .map(RuleAction.ColourRow.class::cast)
                                .flatMap(row -> RowColour.of(row.colour()).stream())
                                .map(colour -> new ColourRule(rule.query(), colour)))
                        .toList());
    }

    @Override
    public void set(List<Rule> changed) {
        take(changed);
        String id = tab.profile().id();
        if (!kept.profileId.equals(id)) {
            kept = new KeptRules(id, List.of());
        }
        KeptRules base = kept;
        sequences.change(automation -> {
            automation.setRules(bench.workspace().library().find(id).orElseThrow(), base.rules, changed);
            base.rules = changed;
        });
    }

    @Override
    public void resume() {
        active.ifPresent(SessionRules::resume);
    }

    @Override
    public RuleStatus status() {
        return active.map(SessionRules::status).orElse(NONE);
    }

    @Override
    public void goTo(long entry) {
        tab.record().log().goTo(entry);
    }

    @Override
    public void notifyDesktop(String text) {
        bench.work().background().execute(() -> {
            if (!desktop.show(tab.titleProperty().get(), text)) {
                UiPulse.later(() -> bench.toast().show(text));
            }
        });
    }

    @Override
    public void pauseLog() {
        UiPulse.later(() -> tab.record().log().followProperty().set(false));
    }

    @Override
    public void stopSending() {
        UiPulse.later(() -> {
            tab.automation().repeat().stop();
            tab.automation().sequences().stop();
        });
    }

    /** Stops the rules. */
    void close() {
        active.ifPresent(SessionRules::close);
    }
}
