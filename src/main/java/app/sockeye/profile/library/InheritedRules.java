package app.sockeye.profile.library;

import app.sockeye.profile.rule.RulesShape;
import app.sockeye.profile.workspace.FolderRules;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that connections have from their folders and the workspace. Each can be switched off for a connection, in that
 * one's file. Thread-safe; blocks on the disk.
 */
public final class InheritedRules {
    private final LibraryAutomation automation;

    InheritedRules(LibraryAutomation automation) {
        this.automation = automation;
    }

    /** Those of a connection, the nearest folder first, the workspace last; folders without any are left out. */
    public List<FolderRules> of(String profileId) throws LibraryException {
        List<FolderRules> all = new ArrayList<>();
        for (LibraryEntry owner : automation.owners(profileId)) {
            List<Rule> rules =
                    owner instanceof ProfileFolder ? automation.rules(owner).rules() : List.of();
            if (!rules.isEmpty()) {
                all.add(new FolderRules((ProfileFolder) owner, rules));
            }
        }
        return all;
    }

    /** Those that are off for a connection. */
    public List<Rule> off(SavedProfile profile) throws LibraryException {
        return automation.read(profile, RulesShape::readOff);
    }

    /** All rules that count for a connection: its own, then those of its folders and the workspace that are not off. */
    public List<Rule> inForce(SavedProfile profile) throws LibraryException {
        List<Rule> all = new ArrayList<>(automation.rules(profile).rules());
        List<Rule> off = off(profile);
        for (FolderRules folder : of(profile.profile().id())) {
            folder.rules().stream().filter(rule -> !off.contains(rule)).forEach(all::add);
        }
        return List.copyOf(all);
    }

    /**
     * Switches a rule on or off for a connection.
     *
     * @param rule as its folder has it
     */
    public void setOn(SavedProfile profile, Rule rule, boolean on) throws LibraryException {
        automation.write("save which rules are on", profile, tree -> {
            List<Rule> off = new ArrayList<>(RulesShape.readOff(tree));
            off.remove(rule);
            if (!on) {
                off.add(rule);
            }
            RulesShape.printOff(off, tree);
        });
    }
}
