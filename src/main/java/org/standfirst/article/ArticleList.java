package org.standfirst.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of working copies, the last changed first. */
@Schema(name = "EditorialArticleList")
record ArticleList(List<ArticleView> items, PageInfo page) implements Paged {
}
