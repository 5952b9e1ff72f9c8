package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** How many statements an answer costs that no cache has: one, however many articles it shows and whatever of them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementCountTest {

    private static final String WHOLE = "include=body,translations,related,notices";

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory delivery;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void count() {
        // What runs by the clock asks the same database.
        scheduler.pause();
        delivery.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    private long statementsOf(String path) {
        delivery.getStatistics().clear();
        Api.reader().get(path).then().statusCode(200);
        return delivery.getStatistics().getPrepareStatementCount();
    }

    @Test
    void readsAnArticleInOne() {
        var story = WholeStory.publish();

        assertThat(statementsOf(story.byId())).isEqualTo(1);
        assertThat(statementsOf(story.bySlug())).isEqualTo(1);
        assertThat(statementsOf(story.byId() + "?language=hy&fallback=en")).isEqualTo(1);
        assertThat(statementsOf(story.byId() + "/translations")).isEqualTo(1);
        assertThat(statementsOf(story.byId() + "/related")).isEqualTo(1);
    }

    @Test
    void readsAListOfTwentyWholeArticlesInOne() {
        var story = WholeStory.publish();
        var tag = story.alliance().slug();
        for (var i = 0; i < 20; i++) {
            Articles.published(Map.of("tags", List.of(tag, story.place().slug()), "authors", List.of(story.author().slug()),
                    "related", List.of(Map.of("relation", "readMore", "id", story.id()))));
        }

        assertThat(statementsOf("/v1/articles?limit=20&" + WHOLE)).isEqualTo(1);
        assertThat(statementsOf("/v1/articles?limit=20&count=true&language=en&fallback=hy&tag=" + tag + "&" + WHOLE))
                .isEqualTo(1);
        assertThat(statementsOf("/v1/tags/" + tag + "/articles?limit=20&" + WHOLE)).isEqualTo(1);
        assertThat(statementsOf("/v1/authors/" + story.author().slug() + "/articles?limit=20&" + WHOLE)).isEqualTo(1);
        assertThat(statementsOf(story.byId() + "/backlinks?limit=20&" + WHOLE)).isEqualTo(1);
    }
}
