package org.standfirst.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.BulkInput.Action;
import org.standfirst.article.BulkInput.Change;
import org.standfirst.article.BulkInput.Mode;
import org.standfirst.article.BulkResult.Item;
import org.standfirst.content.ArticleInput;
import org.standfirst.http.InputReader;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.security.Caller;

/** Makes many changes in one request: either all or none of them, or each for itself. */
@ApplicationScoped
class Bulk {

    private final ArticleService service;
    private final Workflow workflow;
    private final Trash trash;
    private final InputReader inputs;
    private final Caller caller;

    Bulk(ArticleService service, Workflow workflow, Trash trash, InputReader inputs, Caller caller) {
        this.service = service;
        this.workflow = workflow;
        this.trash = trash;
        this.inputs = inputs;
        this.caller = caller;
    }

    BulkResult make(BulkInput input) {
        return new BulkResult(input.mode() == Mode.all
                ? QuarkusTransaction.joiningExisting().call(() -> all(input.changes()))
                : each(input.changes()));
    }

    private List<Item> all(List<Change> changes) {
        var items = new ArrayList<Item>();
        for (var i = 0; i < changes.size(); i++) {
            try {
                items.add(make(changes.get(i)));
            } catch (RuntimeException e) {
                throw ProblemException.of(e).within("/changes/" + i);
            }
        }
        return items;
    }

    private List<Item> each(List<Change> changes) {
        return changes.stream().map(change -> {
            try {
                return QuarkusTransaction.requiringNew().call(() -> make(change));
            } catch (RuntimeException e) {
                return Item.failed(change.id(), ProblemException.of(e));
            }
        }).toList();
    }

    private Item make(Change change) {
        refuseUnlessAllowed(change.action());
        return switch (change.action()) {
            case CREATE -> done(201, service.create(inputs.read(article(change), ArticleInput.class)));
            case REPLACE -> done(200, service.replace(id(change), change.ifMatch(),
                    inputs.read(article(change), ArticleInput.class)));
            case PATCH -> done(200, service.patch(id(change), change.ifMatch(), article(change)));
            case DELETE -> {
                service.delete(id(change), change.ifMatch());
                yield Item.gone(id(change));
            }
            case SUBMIT -> done(workflow.submit(id(change), change.ifMatch(), change.comment()));
            case APPROVE -> done(workflow.approve(id(change), change.ifMatch(), change.comment()));
            case RETURN -> done(workflow.returnToWriter(id(change), change.ifMatch(),
                    required(change.comment(), "comment")));
            case PUBLISH -> done(workflow.publish(id(change), change.ifMatch(), change.comment(),
                    Boolean.TRUE.equals(change.minor())));
            case SCHEDULE -> done(workflow.schedule(id(change), change.ifMatch(), change.comment(), at(change)));
            case UNSCHEDULE -> done(workflow.unschedule(id(change), change.ifMatch(), change.comment()));
            case UNPUBLISH -> done(workflow.unpublish(id(change), change.ifMatch(), change.comment()));
            case ARCHIVE -> done(workflow.archive(id(change), change.ifMatch(), change.comment()));
            case RESTORE -> done(200, trash.restore(id(change), change.ifMatch(), change.comment()));
        };
    }

    private void refuseUnlessAllowed(Action action) {
        if (!action.isForWriters() && !caller.mayChangeAllContent()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The role of the key does not allow this action.");
        }
        caller.requireScope(action.scope());
    }

    private static UUID id(Change change) {
        return required(change.id(), "id");
    }

    private static JsonNode article(Change change) {
        return required(change.article(), "article");
    }

    private static Instant at(Change change) {
        return required(change.at(), "at");
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw ProblemException.invalidContent("/" + name, "This action needs \"" + name + "\".");
        }
        return value;
    }

    private static Item done(int status, ArticleService.Saved saved) {
        return Item.done(status, saved.article(), saved.warnings());
    }

    private static Item done(Article article) {
        return Item.done(200, article, List.of());
    }
}
