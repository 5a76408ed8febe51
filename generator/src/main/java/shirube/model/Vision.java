package shirube.model;

import java.util.List;
import java.util.Optional;

/** What the town wants to be, with residents' stories: {@code plans/PLAN/vision/*.md}. */
@Doc("ビジョン")
public record Vision(
        Origin origin,
        Common common,
        @Doc("計画の識別子。書かなければフォルダーの計画") Ref<Plan> plan,
        @Required @Doc("題名") String title,
        @Doc("目標年次") Optional<FiscalYear> targetYear,
        @Doc("住民の物語") List<Story> residentStory,
        @Doc("支えとなる基本方針の識別子") List<Ref<Policy>> policies,
        @Required @Doc("本文") Markdown body)
        implements Item {

    @Doc("住民の物語")
    @Scalar("story")
    public record Story(
            @Doc(value = "だれの", example = "小学生2人を育てる会社員") Optional<String> who,
            @Doc("いまの困りごと") Optional<String> now,
            @Required @Doc("これからの一日") String story,
            @Doc("関わる取組の識別子") List<Ref<Initiative>> initiatives) {}
}
