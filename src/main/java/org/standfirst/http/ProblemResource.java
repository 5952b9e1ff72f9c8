package org.standfirst.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jsoup.nodes.Document;

@Path("/problems")
@Tag(name = "Problems")
class ProblemResource {

    @GET
    @Path("{problem}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "explainProblem", summary = "Explain a kind of problem", description = "Where the `type` of a problem leads.")
    @APIResponse(responseCode = "200", description = "A page that says what happened and what to do about it.")
    public String explain(@PathParam("problem") @Parameter(example = "not-found") String problem) {
        var type = Arrays.stream(ProblemType.values()).filter(kind -> kind.slug().equals(problem)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("problem", problem));
        var page = Document.createShell("");
        page.child(0).attr("lang", "en");
        page.title(type.title());
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.body().appendElement("h1").text(type.title());
        page.body().appendElement("p").text("Status " + type.status() + ", type " + type.uri() + ".");
        page.body().appendElement("p").text(type.explanation());
        return "<!doctype html>\n" + page.child(0).outerHtml() + "\n";
    }
}
