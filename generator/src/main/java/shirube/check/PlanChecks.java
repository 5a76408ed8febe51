package shirube.check;

import java.util.List;

/** The checks of references, plans and indicators. To add one: a class, a line here. */
final class PlanChecks {

    static final List<Check> ALL = List.of(new References());

    private PlanChecks() {}
}
