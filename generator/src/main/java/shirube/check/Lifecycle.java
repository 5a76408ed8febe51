package shirube.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirube.model.AnyRef;
import shirube.model.Common;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.GenericPage;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Mention;
import shirube.model.Origin;
import shirube.model.Ref;
import shirube.model.Site;

/**
 * What is withdrawn says so, an old address leads to one page, and nothing public names what may not be known yet
 * . An embargo is compared with the embargo of whoever names it, so that no coming day makes an error.
 */
final class Lifecycle implements Check {

    @Override
    public void check(Site site, Findings found) {
        Map<String, String> aliases = new HashMap<>();
        site.items().forEach(item -> {
            checkWithdrawal(item, site.today(), found);
            checkReplacement(item, site, found);
            checkAliases(item.formerAddresses(), item.formerKey(), item.origin(), ContentTypes.of(item).key() + "/" + item.id(), aliases, found);
            if (item.isPublic()) checkEmbargo(site, Mention.in(item), item.common().publishAt(), found);
        });
        for (GenericPage page : site.pages()) {
            checkAliases(page.aliases(), "aliases", page.origin(), page.path(), aliases, found);
            if (page.state().isPublic()) checkEmbargo(site, Mention.in(page), page.publishAt(), found);
        }
    }

    private static void checkWithdrawal(Item item, LocalDate today, Findings found) {
        boolean withdrawn = item.common().state() == Common.State.WITHDRAWN;
        Optional<Common.Withdrawal> record = item.common().withdrawn();
        if (withdrawn && record.isEmpty()) found.add("withdrawn-unexplained", item.origin().at("state"));
        record.filter(r -> !withdrawn && !r.date().isAfter(today)).ifPresent(r ->
                found.add("withdrawn-but-public", item.origin().at("withdrawn", "date"), "date", r.date()));
    }

    /** The way from something withdrawn to what replaces it, and on where that is withdrawn too, must not come back. */
    private static void checkReplacement(Item item, Site site, Findings found) {
        Set<Item> passed = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<Item> next = Optional.of(item);
        while (next.isPresent() && passed.add(next.get()))
            next = next.get().common().withdrawn().flatMap(Common.Withdrawal::replacedBy).flatMap(site::find);
        if (next.filter(reached -> reached == item).isPresent())
            found.add("replaced-in-circle", item.origin().at("withdrawn", "replaced_by"), "id", item.id());
    }

    private static void checkAliases(List<String> written, String key, Origin origin, String page, Map<String, String> aliases, Findings found) {
        for (int i = 0; i < written.size(); i++) {
            String alias = written.get(i).replaceFirst("^/", "");
            if (!isPath(alias)) {
                found.add("bad-alias", origin.at(key, i), "alias", written.get(i));
                continue;
            }
            if (!isPage(alias)) {
                found.add("alias-not-a-page", origin.at(key, i), "alias", written.get(i));
                continue;
            }
            String other = aliases.putIfAbsent(alias.toLowerCase(java.util.Locale.ROOT), page);
            if (other != null) found.add("repeated-alias", origin.at(key, i), "alias", written.get(i), "other", other);
        }
    }

    /** A path below the site, as {@code news/old.html}; a folder's address ends in a slash. */
    private static boolean isPath(String alias) {
        return !alias.isEmpty()
                && !alias.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")
                && !alias.matches(".*[\\\\?#<>\"|*\\s].*")
                && List.of(alias.split("/")).stream().noneMatch(step -> step.isEmpty() || step.matches("\\.+"));
    }

    /** Where a page can stand: a file of another kind cannot say that something has moved, nor can a folder have its name. */
    private static boolean isPage(String alias) {
        boolean file = alias.matches("(.*/)?[^/.]+\\.(?!x?html?$)[A-Za-z][A-Za-z0-9]{0,5}");
        return !file && !alias.matches("(?i)assets(/.*)?|.*\\.(html?|json|jsonld|ttl|csv|css|js|xml|txt|svg|ics|zip|pdf|png|jpe?g)/.*|(index|404)\\.html?");
    }

    private static void checkEmbargo(Site site, List<Mention> mentions, Optional<LocalDate> own, Findings found) {
        for (Mention mention : mentions) {
            Optional<Item> named = named(site, mention);
            Optional<LocalDate> until = named.filter(Item::isPublic).flatMap(item -> item.common().publishAt());
            until.filter(site.today()::isBefore).filter(day -> own.isEmpty() || own.get().isBefore(day)).ifPresent(day ->
                    found.add("embargoed-reference", mention.at(), "id", named.orElseThrow().id(), "day", day));
        }
    }

    private static Optional<Item> named(Site site, Mention mention) {
        if (mention.named() instanceof AnyRef ref) return site.find(ref);
        if (mention.named() instanceof Ref<?> ref) return find(site, ContentTypes.of(mention.target().orElseThrow()), ref.id());
        if (!(mention.named() instanceof Measure.Parent parent)) return Optional.empty();
        return find(site, ContentTypes.MEASURES, parent.id()).or(() -> find(site, ContentTypes.POLICY, parent.id()));
    }

    private static Optional<Item> find(Site site, ContentType<?> type, String id) {
        return site.find(type, id).map(item -> item);
    }
}
