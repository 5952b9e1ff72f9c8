package org.standfirst.http;

import java.util.List;

/** The faces of the API, told apart by the path alone. */
public final class Face {

    private static final String API = "/v1/";
    private static final List<String> DOCUMENTS = List.of("/feeds/", "/sitemaps/", "/sitemap.xml", "/sitemap-news.xml",
            "/oembed");
    private static final List<String> PROTECTED = List.of("editorial", "partner", "admin");

    private Face() {
    }

    /** Whether a path belongs to delivery, which is open to all and gives the same to everybody. */
    public static boolean isDelivery(String path) {
        return path.startsWith(API) ? !isProtected(path) : isDocument(path);
    }

    /** Whether what is at a path has one form, whatever a client says it takes: a feed, a sitemap. */
    public static boolean isDocument(String path) {
        // Asked for each request of a reader, most of which are of the API.
        if (path.startsWith(API)) {
            return false;
        }
        for (var document : DOCUMENTS) {
            if (path.startsWith(document)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProtected(String path) {
        for (var face : PROTECTED) {
            if (leadsInto(path, face)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsInto(String path, String face) {
        var end = API.length() + face.length();
        return path.startsWith(face, API.length()) && (path.length() == end || path.charAt(end) == '/');
    }
}
