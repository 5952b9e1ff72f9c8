package org.standfirst.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of the history of an article, the last revision first. */
@Schema(name = "ArticleRevisionList")
record RevisionList(List<RevisionView> items, PageInfo page) implements Paged {
}
