package org.standfirst.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.standfirst.article.ArticleRecalled;
import org.standfirst.article.RecallLifted;

/** Keeps the ledger in step with what editors do, within the transaction of the change. */
@ApplicationScoped
class RecallLedger {

    private final RecallRepository recalls;

    RecallLedger(RecallRepository recalls) {
        this.recalls = recalls;
    }

    void enter(@Observes ArticleRecalled recall) {
        recalls.persistAndFlush(new RecallEntry(recall));
    }

    void lift(@Observes RecallLifted lift) {
        recalls.lift(lift.id(), lift.at());
    }
}
