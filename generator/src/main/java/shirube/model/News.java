package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An announcement: {@code news/*.md}. */
@Doc("お知らせ")
public record News(
        Origin origin,
        Common common,
        @Required @Doc("日付") LocalDate date,
        @Required @Doc("題名") String title,
        @Doc("種類") Optional<String> kind,
        @Doc("関わるもの（TYPE/ID）") List<AnyRef> refs,
        @Doc("この日を過ぎたらトップページに出しません") Optional<LocalDate> expires,
        @Required @Doc("本文") Markdown body)
        implements Item {}
