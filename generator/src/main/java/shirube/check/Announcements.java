package shirube.check;

import shirube.model.News;
import shirube.model.Site;

/** News stand on home from their date until they expire. */
final class Announcements implements Check {

    @Override
    public void check(Site site, Findings found) {
        for (News news : site.news()) {
            news.expires().filter(end -> end.isBefore(news.date())).ifPresent(end ->
                    found.add("news-expired-early", news.origin().at("expires"), "date", news.date(), "expires", end));
            if (news.isPublic(site.today(), false) && news.date().isAfter(site.today()))
                found.add("news-of-the-future", news.origin().at("date"), "date", news.date());
        }
    }
}
