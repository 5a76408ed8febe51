package shirube.model;

import java.util.List;
import java.util.Optional;

/** All kinds of items, in the order in which a site presents them. To add one: a record, a template, a line here. */
public final class ContentTypes {

    public static final ContentType<Plan> PLAN = new ContentType<>("plan", Plan.class, "plans/{id}/plan.yaml");
    public static final ContentType<Policy> POLICY = new ContentType<>("policy", Policy.class, "plans/{plan}/policy/{id}.md");
    public static final ContentType<Vision> VISION = new ContentType<>("vision", Vision.class, "plans/{plan}/vision/{id}.md");
    public static final ContentType<Measure> MEASURES = new ContentType<>("measures", Measure.class, "plans/{plan}/measures/{id}.md");
    public static final ContentType<Initiative> INITIATIVES =
            new ContentType<>("initiatives", Initiative.class, "plans/{plan}/initiatives/{id}.md");
    public static final ContentType<Revision> REVISIONS = new ContentType<>("revisions", Revision.class, "plans/{plan}/revisions/{id}.yaml");
    public static final ContentType<Kpi> KPI = new ContentType<>("kpi", Kpi.class, "kpi/{id}.yaml");
    public static final ContentType<Dataset> OPENDATA = new ContentType<>("opendata", Dataset.class, "opendata/{id}/dataset.yaml");
    public static final ContentType<Meeting> MEETINGS = new ContentType<>("meetings", Meeting.class, "meetings/{body}/{day}/meeting.yaml");
    public static final ContentType<CommentCase> COMMENTS = new ContentType<>("comments", CommentCase.class, "comments/{id}/case.yaml");
    public static final ContentType<BusinessProcess> PROCESSES = new ContentType<>("processes", BusinessProcess.class, "processes/{id}.yaml");
    public static final ContentType<Organisation> ORGANISATION =
            new ContentType<>("organisation", Organisation.class, "organisation/{id}.yaml");
    public static final ContentType<GlossaryTerm> GLOSSARY = new ContentType<>("glossary", GlossaryTerm.class, "glossary/{id}.yaml");
    public static final ContentType<News> NEWS = new ContentType<>("news", News.class, "news/{id}.md");

    public static final List<ContentType<? extends Item>> ALL = List.of(
            PLAN, POLICY, VISION, MEASURES, INITIATIVES, REVISIONS, KPI, OPENDATA, MEETINGS, COMMENTS, PROCESSES, ORGANISATION, GLOSSARY,
            NEWS);

    private ContentTypes() {}

    public static Optional<ContentType<? extends Item>> byKey(String key) {
        return ALL.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    /** The type of an item. */
    public static ContentType<? extends Item> of(Item item) {
        return of(item.getClass());
    }

    /** The type that a record declares. */
    public static ContentType<? extends Item> of(Class<?> record) {
        return ALL.stream()
                .filter(type -> type.record() == record)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(record.getName()));
    }
}
