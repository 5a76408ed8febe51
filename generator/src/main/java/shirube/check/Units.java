package shirube.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shirube.model.Organisation;
import shirube.model.Organisation.Kind;
import shirube.model.Site;

/**
 * The city's bodies: their time runs forwards, terms of office that end are seen in advance, and what is not under
 * the mayor (議会, 教育委員会 and other 執行機関 of 地方自治法 第180条の5) does not hang below a department.
 */
final class Units implements Check {

    private static final Pattern INDEPENDENT =
            Pattern.compile(".*(?:[都道府県市区町村]議会|教育委員会|監査委員|監査委員会|選挙管理委員会|公平委員会|人事委員会|農業委員会|固定資産評価審査委員会)");
    private static final Pattern MAYOR = Pattern.compile("(?:.*[市町村区])?(?:市長|町長|村長|区長|知事)");
    private static final Set<Kind> UNDER_THE_MAYOR = Set.of(Kind.HEADQUARTERS, Kind.DEPARTMENT, Kind.SECTION, Kind.TEAM);

    @Override
    public void check(Site site, Findings found) {
        for (Organisation unit : site.organisations()) {
            checkValidity(unit, found);
            checkTerms(site, unit, found);
            checkKind(site, unit, found);
        }
    }

    private static void checkValidity(Organisation unit, Findings found) {
        unit.validTo().filter(end -> end.isBefore(unit.validFrom())).ifPresent(end ->
                found.add("validity-reversed", unit.origin().at("valid_to"), "from", unit.validFrom(), "to", end));
    }

    private static void checkTerms(Site site, Organisation unit, Findings found) {
        boolean gone = unit.validTo().filter(site.today()::isAfter).isPresent();
        List<Organisation.Role> roles = unit.roles();
        for (int i = 0; i < roles.size(); i++) {
            Organisation.Role role = roles.get(i);
            if (role.to().isEmpty()) continue;
            var at = unit.origin().at("roles", i, "to");
            if (role.from().filter(role.to().get()::isBefore).isPresent())
                found.add("term-reversed", at, "from", role.from().get(), "to", role.to().get());
            else if (!gone && !isFollowed(roles, role))
                new Deadline(role.to().get(), site.today()).report(found, "term-over", "term-ending", at, "title", role.title());
        }
    }

    /** The same role is filled from a later day on. */
    private static boolean isFollowed(List<Organisation.Role> roles, Organisation.Role ended) {
        return roles.stream()
                .filter(role -> role != ended && role.title().equals(ended.title()))
                .anyMatch(role -> role.to().isEmpty() || role.to().get().isAfter(ended.to().orElseThrow()));
    }

    private static void checkKind(Site site, Organisation unit, Findings found) {
        Optional<Organisation> parent = unit.parent().flatMap(ref -> site.find(shirube.model.ContentTypes.ORGANISATION, ref));
        boolean external = unit.kind().filter(kind -> kind == Kind.EXTERNAL).isPresent();
        boolean below = parent.filter(Units::isMayors).isPresent();
        if (INDEPENDENT.matcher(unit.name()).matches() && !external && (below || parent.isEmpty()))
            found.add("not-marked-external", unit.origin().at(unit.kind().isPresent() ? "kind" : "name"), "name", unit.name());
        else if (external && below)
            found.add("external-under-mayor", unit.origin().at("parent"), "name", unit.name(), "parent", parent.get().name());
        if (unit.kind().filter(kind -> kind == Kind.DEPARTMENT).isPresent()
                && parent.flatMap(Organisation::kind).filter(kind -> kind == Kind.SECTION).isPresent())
            found.add("department-under-section", unit.origin().at("parent"), "name", unit.name(), "parent", parent.get().name());
    }

    private static boolean isMayors(Organisation unit) {
        return unit.kind().filter(UNDER_THE_MAYOR::contains).isPresent() || MAYOR.matcher(unit.name()).matches();
    }
}
