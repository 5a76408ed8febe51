package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shirube.compare.Entry;
import shirube.model.BusinessProcess;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Kpi;
import shirube.model.Mention;
import shirube.model.Municipality;
import shirube.model.Organisation;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.revision.Commit;

/**
 * An edition of plans that is published beside the site of today, under {@code editions/TAG/}: one that a later revision
 * has replaced, or a 案 that was put forward.
 *
 * @param plans the plans of which it is an edition
 * @param proposal whether it is a 案
 * @param made the records that say how it came about
 * @param next the records of the decisions that replaced it, or by which the 案 became a plan
 */
public record Edition(String tag, Commit commit, List<Plan> plans, boolean proposal, List<Revision> made, List<Revision> next) {

    private static final Pattern NAME = Pattern.compile("(?![^/]*/?(?i:con|prn|aux|nul|com\\d|lpt\\d|index\\.html)(?:[./]|$))[^<>:\"|?*\\\\\\s]*[^<>:\"|?*\\\\\\s.]");

    /** An item's page within it. */
    static final String ITEM = "(?:plan|policy|vision|measures|initiatives|kpi)/[^/]+\\.html";

    /** The folder that holds its pages: that of its tag, or of its commit where no folder can be called so everywhere. */
    public String folder() {
        return "editions/" + (NAME.matcher(tag).matches() ? tag : commit.hash());
    }

    /** The page at which it begins. */
    public String front() {
        return folder() + "/index.html";
    }

    /** When it was decided or put forward; when it was committed, where no record says so. */
    public LocalDate date() {
        return made.stream().map(Revision::date).findFirst().orElse(commit.date().toLocalDate());
    }

    /** Whether it is a 案 of which nothing has been decided yet. */
    boolean isInDiscussion() {
        return proposal && next.isEmpty();
    }

    /** 2024年3月22日の版, 2024年1月10日の案. */
    String label(Texts t) {
        return t.text(proposal ? "edition.proposal" : "edition.past", Formats.date(date()));
    }

    String title() {
        return plans.stream().map(Plan::title).collect(Collectors.joining("・"));
    }

    boolean isOf(Plan plan) {
        return plans.contains(plan);
    }

    /** Of the content of that time its plans, the indicators and processes that go with them, and all departments. */
    public Site part(Site then, Municipality frame) {
        Set<Item> parts = then.items().filter(this::isPart).collect(Collectors.toSet());
        Set<String> kpis = kpis(then, parts);
        return then.only(item -> parts.contains(item) || item instanceof Organisation || item instanceof Kpi && kpis.contains(item.id()) || item instanceof BusinessProcess process && isOf(process, parts), frame);
    }

    private boolean isPart(Item item) {
        return !(item instanceof Revision) && isPart(item.origin().file().path());
    }

    /** Whether a content file belongs to one of its plans. */
    public boolean isPart(String path) {
        return plans.stream().anyMatch(plan -> path.startsWith("plans/" + plan.id() + "/"));
    }

    /** Whether an item of that time has a page of its own here. */
    boolean hasPage(Entry entry, shirube.compare.Edition then) {
        if (!(entry.name() + ".html").matches(ITEM)) return false;
        if (!entry.type().equals("kpi")) return isPart(entry.file().path());
        return then.entries().stream().filter(other -> isPart(other.file().path())).anyMatch(other -> other.indicators().contains(entry.id()));
    }

    private static boolean isOf(BusinessProcess process, Set<Item> parts) {
        List<Ref<?>> named = refs(process, Initiative.class);
        return parts.stream().anyMatch(item -> item instanceof Initiative && named.stream().anyMatch(ref -> ref.id().equals(item.id())));
    }

    /** Those that its parts name, and the older ones whose line they carry on. */
    private static Set<String> kpis(Site then, Set<Item> parts) {
        var ids = new HashSet<String>();
        var open = new ArrayList<Item>(parts);
        while (!open.isEmpty()) {
            Item item = open.remove(open.size() - 1);
            List<String> named = item instanceof Kpi kpi ? kpi.continues().stream().map(continues -> continues.from().id()).toList() : refs(item, Kpi.class).stream().map(Ref::id).toList();
            for (String id : named) if (ids.add(id)) then.kpis().stream().filter(kpi -> kpi.id().equals(id)).forEach(open::add);
        }
        return ids;
    }

    private static List<Ref<?>> refs(Item item, Class<?> type) {
        var refs = new ArrayList<Ref<?>>();
        for (Mention mention : Mention.in(item)) if (mention.named() instanceof Ref<?> ref && mention.target().equals(Optional.of(type))) refs.add(ref);
        return refs;
    }
}
