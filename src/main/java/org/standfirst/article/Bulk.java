package org.standfirst.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.BulkInput.Action;
import org.standfirst.article.BulkInput.Change;
import org.standfirst.article.BulkInput.Mode;
import org.standfirst.article.BulkResult.Item;
import org.standfirst.audit.AuditLog;
import org.standfirst.content.ArticleInput;
import org.standfirst.http.InputReader;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.idempotency.RepeatableParts;
import org.standfirst.security.Caller;

/** Makes many changes in one request: either all or none of them, or each for itself. */
@ApplicationScoped
class Bulk {

    private final ArticleRepository articles;
    private final ArticleService service;
    private final Workflow workflow;
    private final Trash trash;
    private final InputReader inputs;
    private final Caller caller;
    private final AuditLog log;
    private final RepeatableParts parts;

    Bulk(ArticleRepository articles, ArticleService service, Workflow workflow, Trash trash, InputReader inputs,
            Caller caller, AuditLog log, RepeatableParts parts) {
        this.articles = articles;
        this.service = service;
        this.workflow = workflow;
        this.trash = trash;
        this.inputs = inputs;
        this.caller = caller;
        this.log = log;
        this.parts = parts;
    }

    BulkResult make(BulkInput input) {
        return new BulkResult(input.mode() == Mode.all
                ? QuarkusTransaction.joiningExisting().call(() -> all(input.changes()))
                : each(input.changes()));
    }

    private List<Item> all(List<Change> changes) {
        // Held in one order, so that two requests about the same articles take turns.
        articles.hold(changes.stream().map(Change::id).filter(Objects::nonNull).distinct().sorted().toList());
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
        return IntStream.range(0, changes.size()).mapToObj(i -> {
            var change = changes.get(i);
            try {
                return QuarkusTransaction.requiringNew().call(() -> parts.once(i, change, Item.class, () -> make(change)));
            } catch (RuntimeException e) {
                return Item.failed(change.id(), ProblemException.of(e));
            }
        }).toList();
    }

    private Item make(Change change) {
        refuseUnlessAllowed(change.action());
        var item = carryOut(change);
        var etag = item.etag() == null ? null : item.etag().replace("\"", "");
        log.part(change.action().operationId(), "article", Objects.requireNonNull(item.id()), etag, item.status());
        return item;
    }

    private Item carryOut(Change change) {
        return switch (change.action()) {
            case CREATE -> done(201, write(change, article -> service.create(inputs.read(article, ArticleInput.class))));
            case REPLACE -> done(200, write(change, article -> service.replace(id(change), change.ifMatch(),
                    inputs.read(article, ArticleInput.class))));
            case PATCH -> done(200, write(change, article -> service.patch(id(change), change.ifMatch(), article)));
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

    /** What is wrong with an article is wrong at a place in the article of the change. */
    private static ArticleService.Saved write(Change change, Function<JsonNode, ArticleService.Saved> save) {
        var article = required(change.article(), "article");
        if (change.action() != Action.CREATE) {
            id(change);
        }
        try {
            return save.apply(article);
        } catch (RuntimeException e) {
            throw ProblemException.of(e).under("/article");
        }
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
