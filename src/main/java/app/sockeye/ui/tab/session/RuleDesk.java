package app.sockeye.ui.tab.session;

import app.sockeye.message.Sendable;
import app.sockeye.profile.library.LibraryAutomation;
import app.sockeye.profile.workspace.FolderRules;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.ClientSession;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.session.rule.RuleEffects;
import app.sockeye.session.rule.RuleStatus;
import app.sockeye.session.rule.SessionRules;
import app.sockeye.ui.common.PacketEditor;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.composer.EditedPackets;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.rule.InheritedRule;
import app.sockeye.ui.rule.RuleCommands;
import app.sockeye.ui.tab.work.DesktopNotice;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Lets a tab's session obey its rules, does for them what only the window can, and saves them. */
final class RuleDesk implements RuleCommands, RuleEffects {
    private static final RuleStatus NONE = new RuleStatus(List.of(), Optional.empty());

    private final Workbench bench;
    private final SessionTab tab;
    private final SequenceDesk sequences;
    private final RuleBudget budget;
    private final DesktopNotice desktop;
    private final LiveValues values;

    /** Used on the JavaFX thread, as the next fields are. */
    private List<Rule> rules = List.of();

    private List<InheritedRule> inherited = List.of();
    /** Whose they are, nearest first. */
    private List<FolderRules> folders = List.of();
    /** How often rules were changed here. */
    private long changes;

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
                .addListener(o -> values.set(tab.tabSession().templates().automatic()));
        tab.tabSession().sessionProperty().addListener((o, before, now) -> obey(now));
    }

    private void obey(ClientSession session) {
        active.ifPresent(SessionRules::close);
        values.set(tab.tabSession().templates().automatic());
        SessionRules now = new SessionRules(session, values, sequences::saved, this, budget, () -> bench.pulse()
                .wake());
        active = Optional.of(now);
        now.set(obeyed());
    }

    /** Its own rules, then those of folders and the workspace as they count here. */
    private List<Rule> obeyed() {
        return Stream.concat(rules.stream(), inherited.stream().map(InheritedRule::obeyed))
                .toList();
    }

    /** The messages that the rules may send. */
    List<Sendable> sent() {
        return obeyed().stream()
                .filter(Rule::on)
                .flatMap(rule -> rule.sent(sequences::saved))
                .toList();
    }

    /**
     * Reads the rules of the connection, its folders and the workspace, obeys and shows them, unless they are changed here
     * meanwhile, which reads them again.
     */
    void load(BiConsumer<List<Rule>, List<InheritedRule>> show) {
        String id = tab.profile().id();
        Optional<SavedProfile> saved = bench.workspace().library().find(id);
        long before = changes;
        LibraryAutomation automation = bench.workspace().library().automation();
        bench.work().ordered().execute(() -> {
            try {
                List<Rule> own =
                        saved.isPresent() ? automation.rules(saved.get()).rules() : List.of();
                List<Rule> off = saved.isPresent() ? automation.inheritedRules().off(saved.get()) : List.of();
                List<FolderRules> ofFolders = automation.inheritedRules().of(id);
                UiPulse.later(() -> {
                    if (changes == before) {
                        loaded(saved.map(there -> own), ofFolders, off, show);
                    }
                });
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }

    /** @param own empty where the connection is not saved, which has those that were set up in its tab */
    private void loaded(
            Optional<List<Rule>> own,
            List<FolderRules> ofFolders,
            List<Rule> off,
            BiConsumer<List<Rule>, List<InheritedRule>> show) {
        own.ifPresent(read -> kept = new KeptRules(tab.profile().id(), read));
        List<InheritedRule> ofOthers = new ArrayList<>();
        for (int i = 0; i < ofFolders.size(); i++) {
            String from = TabTexts.owner(ofFolders.get(i).owner().name());
            for (Rule rule : ofFolders.get(i).rules()) {
                boolean on = own.isPresent() ? !off.contains(rule) : isOn(rule);
                ofOthers.add(new InheritedRule(i, from, rule, on));
            }
        }
        folders = ofFolders;
        if (!own.orElse(rules).equals(rules) || !ofOthers.equals(inherited)) {
            rules = own.orElse(rules);
            inherited = List.copyOf(ofOthers);
            obeyAll();
            show.accept(rules, inherited);
        }
    }

    private boolean isOn(Rule rule) {
        return inherited.stream().noneMatch(each -> each.rule().equals(rule) && !each.on());
    }

    private void obeyAll() {
        List<Rule> changed = obeyed();
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
        changes++;
        rules = changed;
        obeyAll();
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
    public void setOn(InheritedRule rule, boolean on) {
        replace(rule, Optional.of(rule.withOn(on)));
        String id = tab.profile().id();
        sequences.change(automation -> automation
                .inheritedRules()
                .setOn(bench.workspace().library().find(id).orElseThrow(), rule.rule(), on));
    }

    @Override
    public void edit(InheritedRule rule, Rule changed) {
        InheritedRule now = new InheritedRule(rule.owner(), rule.from(), changed, rule.on());
        replace(rule, Optional.of(now));
        change(rule, Optional.of(changed));
        if (!rule.on()) {
            // What is off here stays off.
            setOn(now, false);
        }
    }

    @Override
    public void remove(InheritedRule rule) {
        replace(rule, Optional.empty());
        change(rule, Optional.empty());
    }

    private void replace(InheritedRule rule, Optional<InheritedRule> with) {
        changes++;
        boolean[] done = {false};
        inherited = inherited.stream()
                .flatMap(each -> {
                    boolean replaced = !done[0] && each.equals(rule);
                    done[0] |= replaced;
                    return replaced ? with.stream() : Stream.of(each);
                })
                .toList();
        obeyAll();
    }

    private void change(InheritedRule rule, Optional<Rule> with) {
        FolderRules folder = folders.get(rule.owner());
        List<Rule> changed = new ArrayList<>(folder.rules());
        int place = changed.indexOf(rule.rule());
        if (place < 0) {
            return;
        }
        changed.remove(place);
        with.ifPresent(now -> changed.add(place, now));
        List<FolderRules> now = new ArrayList<>(folders);
        now.set(rule.owner(), new FolderRules(folder.owner(), changed));
        folders = List.copyOf(now);
        sequences.make(automation -> automation.setRules(folder.owner(), folder.rules(), changed));
    }

    /** Saves which rules of others are off, as the connection was saved for the first time. */
    void keep() {
        inherited.stream().filter(each -> !each.on()).forEach(each -> setOn(each, false));
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
    public PacketEditor packets() {
        return new EditedPackets(tab.composer());
    }

    @Override
    public void goTo(long entry) {
        tab.record().log().goTo(entry);
    }

    @Override
    public void notifyDesktop(String text) {
        bench.work().background().execute(() -> {
            if (!desktop.show(tab.name(), text)) {
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
